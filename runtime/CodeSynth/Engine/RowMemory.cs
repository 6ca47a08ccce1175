using System.Runtime.InteropServices;
using CodeSynth.Modeling;
using CodeSynth.Wire;
using CodeSynth.Workflows;

namespace CodeSynth.Engine;

/// <summary>Native memory for the rows of one entity in a slice: bytes and columns. Its segments lie in it one behind the other, so several topics take no more than one.</summary>
internal sealed unsafe class RowMemory : IDisposable
{
    private byte* _bytes;
    private readonly nuint _rowBytes;
    private BatchColumns _columns;

    /// <param name="producer">The entity's.</param>
    /// <param name="format">How rows are encoded.</param>
    /// <param name="rows">The most rows.</param>
    /// <param name="segments">The most segments.</param>
    public RowMemory(EntityProducer producer, WireFormat format, int rows, int segments)
    {
        nuint count = (nuint)Math.Max(1, rows);
        _rowBytes = (nuint)producer.MaxRowBytes(format);
        _bytes = (byte*)NativeMemory.AlignedAlloc(count * _rowBytes + (nuint)segments * Put.Slack, 64);
        _columns = new BatchColumns(
            (int*)NativeMemory.AlignedAlloc(count * sizeof(int), 64),
            (uint*)NativeMemory.AlignedAlloc(count * sizeof(uint), 64),
            (long*)NativeMemory.AlignedAlloc(count * sizeof(long), 64),
            producer.Workflow is null ? null : (WorkflowEvent*)NativeMemory.AlignedAlloc(count * (nuint)sizeof(WorkflowEvent), 64));
    }

    /// <summary>The bytes of a segment.</summary>
    /// <param name="row">How many rows stand before it.</param>
    /// <param name="segment">How many segments.</param>
    public byte* BytesAt(int row, int segment) => _bytes + (nuint)row * _rowBytes + (nuint)segment * Put.Slack;

    /// <summary>The columns of a segment.</summary>
    /// <param name="row">How many rows stand before it.</param>
    public BatchColumns ColumnsAt(int row) => new(_columns.End + row, _columns.Key + row, _columns.Time + row, _columns.Events == null ? null : _columns.Events + row);

    /// <summary>Frees the memory.</summary>
    public void Dispose()
    {
        NativeMemory.AlignedFree(_bytes);
        NativeMemory.AlignedFree(_columns.End);
        NativeMemory.AlignedFree(_columns.Key);
        NativeMemory.AlignedFree(_columns.Time);
        NativeMemory.AlignedFree(_columns.Events);
        _bytes = null;
        _columns = default; // a sink may be disposed twice
    }
}
