using CodeSynth.Engine;
using CodeSynth.Kafka;

namespace CodeSynth.Embedded;

/// <summary>
/// librdkafka's own cluster inside this process: Kafka's protocol on 127.0.0.1, so that other programs can connect, with
/// idempotence, groups, headers and compression. It keeps its records in memory, about 5 MiB a partition and then drops the
/// oldest, and ends with the process. For development and tests; anything else needs real brokers.
/// </summary>
public sealed class EmbeddedCluster : IKafkaCluster
{
    private const int DefaultPartitions = 4;
    private const long BytesPerPartition = 4L << 20; // of the 5 MiB that a partition keeps, so that uneven keys fit too
    private const int MostPartitions = 256;          // beyond it, requests get long and batches small; a reader has to keep up then

    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _topics = new(StringComparer.Ordinal);
    private readonly int _brokers;
    private readonly Lazy<EmbeddedSchemaRegistry> _registry;

    /// <summary>Starts a cluster of one broker.</summary>
    /// <exception cref="SinkException">librdkafka cannot be loaded or cannot open a port.</exception>
    public EmbeddedCluster()
        : this(new EmbeddedOptions())
    {
    }

    /// <summary>Starts a cluster of one broker.</summary>
    /// <param name="options">What is wanted of it.</param>
    /// <exception cref="SinkException">librdkafka cannot be loaded or cannot open a port.</exception>
    public EmbeddedCluster(EmbeddedOptions options)
        : this(brokers: 1, options)
    {
    }

    internal EmbeddedCluster(int brokers)
        : this(brokers, new EmbeddedOptions())
    {
    }

    private EmbeddedCluster(int brokers, EmbeddedOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _brokers = brokers;
        _registry = new Lazy<EmbeddedSchemaRegistry>(() => EmbeddedSchemaRegistry.Start(options.RegistryPort));
        Mock = new MockCluster(brokers);
        BootstrapServers = Mock.Bootstrap;
        Settings = new KafkaSettings()
            .With("bootstrap.servers", BootstrapServers)
            .With("compression.type", "none")   // nothing leaves the process
            .With("fetch.wait.max.ms", "5");    // a reader that was at the end waits this long, whatever comes in meanwhile
    }

    /// <inheritdoc/>
    public string BootstrapServers { get; }

    /// <inheritdoc/>
    public bool IsEmbedded => true;

    /// <inheritdoc/>
    public KafkaSettings Settings { get; }

    /// <inheritdoc/>
    public Uri SchemaRegistry => _registry.Value.Endpoint;

    /// <summary>The cluster's insides, to inject faults in tests.</summary>
    internal MockCluster Mock { get; }

    /// <inheritdoc/>
    /// <remarks>A topic gets as many partitions as it was asked for (4 by default), and more where the planned bytes would not fit: one for every 4 MiB, up to 256.</remarks>
    public IReadOnlyDictionary<string, int> EnsureTopics(IReadOnlyList<TopicRequest> topics)
    {
        ArgumentNullException.ThrowIfNull(topics);
        lock (_gate)
        {
            foreach (TopicRequest topic in topics)
            {
                if (!_topics.ContainsKey(topic.Name))
                {
                    int partitions = PartitionsOf(topic);
                    Mock.CreateTopic(topic.Name, partitions, Math.Clamp((int)topic.ReplicationFactor, 1, _brokers));
                    _topics.Add(topic.Name, partitions);
                }
            }

            return topics.ToDictionary(t => t.Name, t => _topics[t.Name], StringComparer.Ordinal);
        }
    }

    /// <summary>Stops the cluster and its Schema Registry; records and schemas are gone.</summary>
    public void Dispose()
    {
        if (_registry.IsValueCreated)
        {
            _registry.Value.Dispose();
        }

        Mock.Dispose();
    }

    internal static int PartitionsOf(TopicRequest topic)
    {
        long needed = topic.PlannedBytes / BytesPerPartition + (topic.PlannedBytes % BytesPerPartition > 0 ? 1 : 0);
        return Math.Max(topic.Partitions > 0 ? topic.Partitions : DefaultPartitions, (int)Math.Min(needed, MostPartitions));
    }
}
