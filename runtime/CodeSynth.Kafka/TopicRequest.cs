namespace CodeSynth.Kafka;

/// <summary>A topic as a run would like to have it; one that exists stays as it is.</summary>
/// <param name="Name">The name.</param>
/// <param name="Partitions">How many partitions; −1 for the cluster's default.</param>
/// <param name="ReplicationFactor">How many brokers keep a copy; −1 for the cluster's default.</param>
/// <param name="PlannedBytes">The most bytes that the run will write to it, keys and framing included: a cluster that keeps only so much a partition needs enough of them. 0 when nobody knows.</param>
public sealed record TopicRequest(string Name, int Partitions, short ReplicationFactor, long PlannedBytes);
