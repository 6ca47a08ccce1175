namespace CodeSynth.Kafka.Topics;

/// <summary>Which records of a topic to look at.</summary>
/// <param name="Count">How many, at most.</param>
public sealed record PeekRequest(int Count)
{
    /// <summary>Whether the last ones instead of the first.</summary>
    public bool FromEnd { get; init; }

    /// <summary>The offset to begin at in each partition, or at the next one that is there; null for the first.</summary>
    public long? Offset { get; init; }

    /// <summary>The only partition to look at; null for all.</summary>
    public int? Partition { get; init; }
}
