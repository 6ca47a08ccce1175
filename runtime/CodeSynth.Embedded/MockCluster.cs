using CodeSynth.Engine;
using CodeSynth.Kafka;
using CodeSynth.Kafka.Native;

namespace CodeSynth.Embedded;

/// <summary>Owns a mock cluster of librdkafka and the client that it runs in.</summary>
internal sealed unsafe class MockCluster : IDisposable
{
    private readonly NativeClient _client;
    private readonly nint _cluster;
    private bool _disposed;

    public MockCluster(int brokers)
    {
        var settings = new KafkaSettings().With("client.id", "codesynth-embedded");
        _client = NativeClient.Create(LibRdKafka.Producer, settings.Properties, settings, new ClientEvents(settings));
        _cluster = MockFunctions.rd_kafka_mock_cluster_new(_client.Pointer, brokers);
        if (_cluster == 0)
        {
            _client.Dispose();
            throw new SinkException("The embedded Kafka cluster cannot be started on 127.0.0.1.");
        }

        Bootstrap = MockFunctions.Bootstrap(_cluster);
    }

    /// <summary>Hosts and ports, divided by commas.</summary>
    public string Bootstrap { get; }

    /// <exception cref="SinkException">The cluster does not take the topic.</exception>
    public void CreateTopic(string name, int partitions, int replicas)
    {
        int error = MockFunctions.rd_kafka_mock_topic_create(_cluster, name, partitions, replicas);
        if (error != ErrorCodes.None)
        {
            throw new SinkException($"Topic '{name}' cannot be created in the embedded Kafka cluster: {ErrorCodes.Text(error)}.");
        }
    }

    /// <summary>Lets the next requests of a kind fail, one for each error.</summary>
    /// <param name="request">The kind: Kafka's API key, 0 for Produce.</param>
    /// <param name="errors">Kafka's error codes.</param>
    public void FailRequests(short request, ReadOnlySpan<int> errors)
    {
        fixed (int* first = errors)
        {
            MockFunctions.rd_kafka_mock_push_request_errors_array(_cluster, request, (nuint)errors.Length, first);
        }
    }

    /// <summary>Ends the failures that <see cref="FailRequests"/> has left.</summary>
    /// <param name="request">The kind.</param>
    public void ClearFailures(short request) => MockFunctions.rd_kafka_mock_clear_request_errors(_cluster, request);

    /// <summary>Lets a topic be told with an error wherever the cluster is asked for its topics; 0 ends it.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="error">Kafka's error code.</param>
    public void SetTopicError(string topic, int error) => MockFunctions.rd_kafka_mock_topic_set_error(_cluster, topic, error);

    /// <summary>Hands a partition to another broker, or to none.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="partition">The partition.</param>
    /// <param name="broker">From 1; -1 for none.</param>
    public void SetLeader(string topic, int partition, int broker) => MockFunctions.rd_kafka_mock_partition_set_leader(_cluster, topic, partition, broker);

    /// <summary>Lets a partition be read from another broker than its leader.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="partition">The partition.</param>
    /// <param name="broker">From 1; -1 for none.</param>
    public void SetFollower(string topic, int partition, int broker) => MockFunctions.rd_kafka_mock_partition_set_follower(_cluster, topic, partition, broker);

    /// <summary>Takes a broker off the network, and its open connections with it.</summary>
    /// <param name="broker">From 1.</param>
    public void SetDown(int broker) => MockFunctions.rd_kafka_mock_broker_set_down(_cluster, broker);

    /// <summary>Brings a broker back.</summary>
    /// <param name="broker">From 1.</param>
    public void SetUp(int broker) => MockFunctions.rd_kafka_mock_broker_set_up(_cluster, broker);

    /// <summary>Delays a broker's answers.</summary>
    /// <param name="broker">From 1.</param>
    /// <param name="milliseconds">The time from request to answer.</param>
    public void SetRoundTrip(int broker, int milliseconds) => MockFunctions.rd_kafka_mock_broker_set_rtt(_cluster, broker, milliseconds);

    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            MockFunctions.rd_kafka_mock_cluster_destroy(_cluster);
            _client.Dispose();
        }
    }
}
