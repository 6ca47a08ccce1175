using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Sinks;

/// <summary>
/// Consumes every byte into one CRC-32C per topic and keeps none: for measuring, and for seeing that two runs give the same.
/// The checksum is that of the file which <see cref="JsonLinesSink"/> would have written.
/// </summary>
public sealed class NullSink : ISink
{
    private IReadOnlyList<TopicCounters> _counters = [];
    private Crc32C[] _checksums = [];

    /// <inheritdoc/>
    public bool WantsMergedOrder => false;

    /// <inheritdoc/>
    public void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters)
    {
        _counters = counters;
        _checksums = new Crc32C[counters.Count];
        Array.Fill(_checksums, Crc32C.Empty);
    }

    /// <inheritdoc/>
    public void Write(RecordBatch batch)
    {
        foreach (BatchSegment segment in batch.Segments)
        {
            int rank = segment.Entity.Rank;
            _checksums[rank].Append(segment.Bytes);
            _counters[rank].AddWritten(segment.Count, segment.Length - segment.Count);
            _counters[rank].AddAcknowledged(segment.Count);
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
}
