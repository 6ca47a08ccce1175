namespace CodeSynth.Kafka.Topics;

/// <summary>A record as it lies in a topic.</summary>
/// <param name="Partition">Its partition.</param>
/// <param name="Offset">Its place there.</param>
/// <param name="Timestamp">When it happened, or was appended; null where it does not say.</param>
/// <param name="Key">Its key; null for none.</param>
/// <param name="Value">Its value; null for a tombstone.</param>
/// <param name="Headers">Its headers, in order; names may repeat.</param>
public sealed record TopicRecord(int Partition, long Offset, DateTimeOffset? Timestamp, byte[]? Key, byte[]? Value, IReadOnlyList<KeyValuePair<string, byte[]?>> Headers);
