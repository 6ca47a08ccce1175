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
    private TopicChecksum[] _checksums = [];

    /// <inheritdoc/>
    public bool WantsMergedOrder => false;

    /// <inheritdoc/>
    public void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters)
    {
        _counters = counters;
        _checksums = [.. counters.Select(_ => new TopicChecksum(format))];
    }

    /// <inheritdoc/>
    public void Write(RecordBatch batch)
    {
        foreach (BatchSegment segment in batch.Segments)
        {
            int topic = segment.Topic.Index;
            _counters[topic].AddWritten(segment.Count, _checksums[topic].Append(segment));
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
            _counters[i].Checksum = _checksums[i].Total();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
