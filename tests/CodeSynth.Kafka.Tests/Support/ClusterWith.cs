using CodeSynth.Embedded;

namespace CodeSynth.Kafka.Tests.Support;

/// <summary>An embedded cluster that is connected to with other settings, or that creates topics with a fixed number of partitions.</summary>
internal sealed class ClusterWith(EmbeddedCluster inner, int? partitions, params (string Property, string Value)[] properties) : IKafkaCluster
{
    public string BootstrapServers => inner.BootstrapServers;

    public bool IsEmbedded => true;

    public KafkaSettings Settings { get; } = properties.Aggregate(inner.Settings, (s, p) => s.With(p.Property, p.Value));

    public IReadOnlyDictionary<string, int> EnsureTopics(IReadOnlyList<TopicRequest> topics) =>
        inner.EnsureTopics(partitions is { } count ? [.. topics.Select(t => t with { Partitions = count, PlannedBytes = 0 })] : topics);

    public void Dispose() => inner.Dispose();
}
