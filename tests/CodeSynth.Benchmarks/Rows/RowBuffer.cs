using System.Runtime.InteropServices;
using CodeSynth.Modeling;
using CodeSynth.Wire;

namespace CodeSynth.Benchmarks.Rows;

/// <summary>Room for one batch: the bytes and the columns beside them, in native memory as the engine has them.</summary>
public sealed unsafe class RowBuffer : IDisposable
{
    private readonly int* _end;
    private readonly uint* _key;
    private readonly long* _time;

    /// <param name="rows">The rows of a batch.</param>
    /// <param name="maxRowBytes">The most bytes of a row.</param>
    public RowBuffer(int rows, int maxRowBytes)
    {
        Bytes = (byte*)NativeMemory.AlignedAlloc((nuint)rows * (nuint)maxRowBytes + Put.Slack, 64);
        _end = (int*)NativeMemory.AlignedAlloc((nuint)rows * sizeof(int), 64);
        _key = (uint*)NativeMemory.AlignedAlloc((nuint)rows * sizeof(uint), 64);
        _time = (long*)NativeMemory.AlignedAlloc((nuint)rows * sizeof(long), 64);
    }

    /// <summary>Where the rows go.</summary>
    public byte* Bytes { get; }

    /// <summary>Where their ends, keys and times go.</summary>
    public BatchColumns Columns => new(_end, _key, _time);

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.AlignedFree(Bytes);
        NativeMemory.AlignedFree(_end);
        NativeMemory.AlignedFree(_key);
        NativeMemory.AlignedFree(_time);
    }
}
