using System.Runtime.InteropServices;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Wire;

namespace CodeSynth.Engine;

/// <summary>Encoded records of one topic that follow each other, and the columns beside them. Native memory of a fixed size, reused from slice to slice.</summary>
public sealed unsafe class BatchSegment : IDisposable
{
    private readonly WireFormat _format;
    private readonly int _capacity;
    private readonly byte* _bytes;
    private readonly BatchColumns _columns;

    internal BatchSegment(PlannedTopic topic, WireFormat format, int capacity)
    {
        Topic = topic;
        _format = format;
        _capacity = capacity;
        nuint rows = (nuint)Math.Max(1, capacity);
        _bytes = (byte*)NativeMemory.AlignedAlloc(rows * (nuint)topic.Entity.Producer.MaxRowBytes(format) + Put.Slack, 64);
        _columns = new BatchColumns(
            (int*)NativeMemory.AlignedAlloc(rows * sizeof(int), 64),
            (uint*)NativeMemory.AlignedAlloc(rows * sizeof(uint), 64),
            (long*)NativeMemory.AlignedAlloc(rows * sizeof(long), 64));
    }

    /// <summary>The topic.</summary>
    public PlannedTopic Topic { get; }

    /// <summary>The entity whose records it gets.</summary>
    public PlannedEntity Entity => Topic.Entity;

    /// <summary>The row that stands first.</summary>
    public long FirstRow { get; private set; }

    /// <summary>How many rows.</summary>
    public int Count { get; private set; }

    /// <summary>All rows one behind the other, of JSON each with its line feed, as a file has them.</summary>
    public ReadOnlySpan<byte> Bytes => new(_bytes, Length);

    /// <summary>How many bytes <see cref="Bytes"/> has.</summary>
    public int Length { get; private set; }

    /// <summary>The first byte, for those who walk <see cref="Columns"/> themselves.</summary>
    public byte* DangerousBytes => _bytes;

    /// <summary>The columns; <see cref="Count"/> entries are valid.</summary>
    public BatchColumns Columns => _columns;

    /// <summary>A whole row: of JSON with its line feed, of a binary format with the key in front.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> − 1, not checked.</param>
    public ReadOnlySpan<byte> Line(int index)
    {
        int start = Start(index);
        return new ReadOnlySpan<byte>(_bytes + start, _columns.End[index] - start);
    }

    /// <summary>The value of a row: what a message carries, so of JSON without the line feed, of a binary format without the key and with its frame.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> − 1, not checked.</param>
    public ReadOnlySpan<byte> Value(int index) => EncodedRow.Value(_format, Line(index), _columns.Key[index]);

    /// <summary>The key of a row.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> − 1, not checked.</param>
    public ReadOnlySpan<byte> Key(int index)
    {
        uint slice = _columns.Key[index];
        return new ReadOnlySpan<byte>(_bytes + Start(index) + (slice & 0xFFFF), (int)(slice >> 16));
    }

    /// <summary>Frees the memory.</summary>
    public void Dispose()
    {
        NativeMemory.AlignedFree(_bytes);
        NativeMemory.AlignedFree(_columns.End);
        NativeMemory.AlignedFree(_columns.Key);
        NativeMemory.AlignedFree(_columns.Time);
    }

    internal void Fill(long firstRow, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _capacity);
        FirstRow = firstRow;
        Count = count;
        Length = Entity.Producer.Encode(_format, _bytes, firstRow, count, _columns, Topic.Frame.Prefix);
    }

    private int Start(int index) => index == 0 ? 0 : _columns.End[index - 1];
}
