using CodeSynth.Kafka;

namespace CodeSynth.Benchmarks.Kafka;

/// <summary>An embedded cluster whose topics have a fixed number of partitions: it drops the oldest records instead of getting more of them.</summary>
/// <param name="inner">The cluster; stays the caller's.</param>
/// <param name="count">How many.</param>
internal sealed class FixedPartitions(IKafkaCluster inner, int count = FixedPartitions.Count) : IKafkaCluster
{
    public const int Count = 4;

    public string BootstrapServers => inner.BootstrapServers;

    public bool IsEmbedded => true;

    public KafkaSettings Settings => inner.Settings;

    public IReadOnlyDictionary<string, int> EnsureTopics(IReadOnlyList<TopicRequest> topics) =>
        inner.EnsureTopics([.. topics.Select(t => t with { Partitions = count, PlannedBytes = 0 })]);

    public void Dispose()
    {
    }
}
