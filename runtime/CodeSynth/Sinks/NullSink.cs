using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Sinks;

/// <summary>
/// Consumes every byte into one CRC-32C per topic and keeps none: for measuring, and for seeing that two runs give the same.
/// The checksum is that of all values one behind the other, of JSON each with its line feed as <see cref="JsonLinesSink"/> writes it.
/// </summary>
public sealed class NullSink : ISink
{
    private IReadOnlyList<TopicCounters> _counters = [];
    private Crc32C[] _checksums = [];
    private WireFormat _format;

    /// <inheritdoc/>
    public bool WantsMergedOrder => false;

    /// <inheritdoc/>
    public void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters)
    {
        _counters = counters;
        _format = format;
        _checksums = new Crc32C[counters.Count];
        Array.Fill(_checksums, Crc32C.Empty);
    }

    /// <inheritdoc/>
    public void Write(RecordBatch batch)
    {
        foreach (BatchSegment segment in batch.Segments)
        {
            int topic = segment.Topic.Index;
            _counters[topic].AddWritten(segment.Count, Append(ref _checksums[topic], segment));
            _counters[topic].AddAcknowledged(segment.Count);
        }
    }

    /// <inheritdoc/>
    public void OnIdle()
    {
    }

    /// <inheritdoc/>
    public void Complete(CancellationToken cancellation)
    {
        for (int i = 0; i < _counters.Count; i++)
        {
            _counters[i].Checksum = _checksums[i].Value;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    /// <returns>The bytes of the values.</returns>
    private long Append(ref Crc32C checksum, BatchSegment segment)
    {
        if (_format == WireFormat.Json)
        {
            checksum.Append(segment.Bytes);
            return segment.Length - segment.Count;
        }

        long bytes = 0;
        for (int i = 0; i < segment.Count; i++) // the keys between them are not part of them
        {
            ReadOnlySpan<byte> value = segment.Value(i);
            checksum.Append(value);
            bytes += value.Length;
        }

        return bytes;
    }
}
