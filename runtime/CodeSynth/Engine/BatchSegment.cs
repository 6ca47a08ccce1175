using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Time;
using CodeSynth.Wire;

namespace CodeSynth.Engine;

/// <summary>Encoded records of one topic that follow each other, and the columns beside them; in native memory that is reused from slice to slice.</summary>
public sealed unsafe class BatchSegment
{
    private readonly WireFormat _format;
    private byte* _bytes;
    private BatchColumns _columns;

    internal BatchSegment(PlannedTopic topic, WireFormat format)
    {
        Topic = topic;
        _format = format;
    }

    /// <summary>The topic.</summary>
    public PlannedTopic Topic { get; }

    /// <summary>The entity whose records it gets.</summary>
    public PlannedEntity Entity => Topic.Entity;

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

    /// <summary>The <see cref="RecordDigest"/> of all rows, summed modulo 2¹²⁸; 0 where the run computes none (<see cref="RunOptions.Digests"/>).</summary>
    public UInt128 Digest { get; private set; }

    /// <summary>A whole row: of JSON with its line feed, of a binary format with the key in front where it is no slice of the value.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> − 1, not checked.</param>
    public ReadOnlySpan<byte> Line(int index)
    {
        int start = Start(index);
        return new ReadOnlySpan<byte>(_bytes + start, _columns.End[index] - start);
    }

    /// <summary>The value of a row: what a message carries, so of JSON without the line feed, of a binary format with its frame and without a key in front.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> − 1, not checked.</param>
    public ReadOnlySpan<byte> Value(int index) => EncodedRow.Value(_format, Line(index), _columns.Key[index]);

    /// <summary>The key of a row.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> − 1, not checked.</param>
    public ReadOnlySpan<byte> Key(int index)
    {
        uint slice = _columns.Key[index];
        return new ReadOnlySpan<byte>(_bytes + Start(index) + (slice & 0xFFFF), (int)(slice >> 16));
    }

    /// <summary>Encodes rows, or the events that the columns hold.</summary>
    /// <param name="bytes">Where to.</param>
    /// <param name="columns">The columns beside it.</param>
    /// <param name="firstRow">The first row; of a workflow without meaning.</param>
    /// <param name="count">How many.</param>
    internal void Fill(byte* bytes, BatchColumns columns, long firstRow, int count)
    {
        _bytes = bytes;
        _columns = columns;
        Count = count;
        Length = Entity.Producer.Encode(_format, bytes, firstRow, count, columns, Topic.Frame.Prefix);
    }

    /// <summary>Computes <see cref="Digest"/>, while the bytes are still in this core's cache.</summary>
    internal void SumDigests()
    {
        UInt128 sum = 0;
        int i = 0;
        if (DigestLanes.IsSupported)
        {
            for (DigestLanes.Records records = default; i + DigestLanes.Count <= Count; i += DigestLanes.Count)
            {
                for (int lane = 0; lane < DigestLanes.Count; lane++)
                {
                    Put(ref records, lane, i + lane);
                }

                sum += DigestLanes.Sum(ref records); // the slack behind the rows may be read
            }
        }

        for (; i < Count; i++)
        {
            sum += RecordDigest.Of(Key(i), Content(i), Instant.UnixMilliseconds(_columns.Time[i]));
        }

        Digest = sum;
    }

    private void Put(ref DigestLanes.Records records, int lane, int index)
    {
        ReadOnlySpan<byte> key = Key(index);
        ReadOnlySpan<byte> content = Content(index);
        records.Keys[lane] = (ulong)Unsafe.AsPointer(ref MemoryMarshal.GetReference(key));
        records.KeyLengths[lane] = key.Length;
        records.Values[lane] = (ulong)Unsafe.AsPointer(ref MemoryMarshal.GetReference(content));
        records.ValueLengths[lane] = content.Length;
        records.Timestamps[lane] = (ulong)Instant.UnixMilliseconds(_columns.Time[index]);
    }

    /// <summary>The value without what stands before it to tell of a schema.</summary>
    private ReadOnlySpan<byte> Content(int index) => Value(index)[(_format == WireFormat.Json ? 0 : Topic.Frame.Prefix.Length)..];

    private int Start(int index) => index == 0 ? 0 : _columns.End[index - 1];
}
