using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CodeSynth.Wire;

/// <summary>Up to 32 bytes that stand before each value of a batch, kept in a register: writing them is one store. Allocates nothing.</summary>
public readonly unsafe struct FramePrefix
{
    private readonly Vector256<byte> _bytes;

    internal FramePrefix(ReadOnlySpan<byte> bytes)
    {
        Span<byte> padded = stackalloc byte[Vector256<byte>.Count];
        padded.Clear();
        bytes.CopyTo(padded);
        _bytes = Vector256.Create<byte>(padded);
        Length = bytes.Length;
    }

    /// <summary>How many bytes.</summary>
    public int Length { get; }

    /// <summary>Writes them, where a batch is not what is written.</summary>
    /// <param name="output">Where to.</param>
    public void CopyTo(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Span<byte> padded = stackalloc byte[Vector256<byte>.Count];
        _bytes.CopyTo(padded);
        output.Write(padded[..Length]);
    }

    /// <summary>Writes them.</summary>
    /// <param name="p">Where; there is room for 32 bytes.</param>
    /// <returns>The first byte behind them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Write(byte* p)
    {
        _bytes.Store(p);
        return p + Length;
    }
}
