namespace CodeSynth.Kafka.Topics;

/// <summary>How far a partition is that some records are read from.</summary>
/// <param name="partition">The partition.</param>
/// <param name="next">The offset to begin at.</param>
/// <param name="end">The offset behind the last record.</param>
/// <param name="count">How many records are enough.</param>
internal sealed class PeekPlace(int partition, long next, long end, int count)
{
    private readonly List<(DateTimeOffset Time, TopicRecord Record)> _records = [];

    public int Partition => partition;

    /// <summary>The offset to read next.</summary>
    public long Next { get; private set; } = next;

    /// <summary>Whether nothing more is wanted of it.</summary>
    public bool IsDone => Next >= end || _records.Count >= count;

    /// <summary>The records with the latest time up to each, by which the order of offsets survives a merge.</summary>
    public IReadOnlyList<(DateTimeOffset Time, TopicRecord Record)> Timed => _records;

    /// <summary>Takes a record, unless it came again or is not wanted.</summary>
    public void Add(long offset, Func<TopicRecord> copy)
    {
        if (IsDone || offset < Next)
        {
            return;
        }

        Next = offset + 1;
        if (offset < end)
        {
            TopicRecord record = copy();
            DateTimeOffset time = record.Timestamp ?? DateTimeOffset.MinValue;
            _records.Add((_records.Count > 0 && _records[^1].Time > time ? _records[^1].Time : time, record));
        }
    }

    /// <summary>There are no more records, although offsets were left: those of a transaction's marks.</summary>
    public void End() => Next = Math.Max(Next, end);
}
