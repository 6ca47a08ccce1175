using CodeSynth.Engine;

namespace CodeSynth.Kafka;

/// <summary>A Kafka cluster to write to and read from.</summary>
public interface IKafkaCluster : IDisposable
{
    /// <summary>Hosts and ports of the brokers, divided by commas.</summary>
    string BootstrapServers { get; }

    /// <summary>Whether it lives in this process and ends with it.</summary>
    bool IsEmbedded { get; }

    /// <summary>The settings to connect with.</summary>
    KafkaSettings Settings { get; }

    /// <summary>
    /// The Schema Registry that belongs to the cluster, without a path; null where it has none of its own and the settings of the run name one.
    /// An embedded registry starts when it is asked for the first time, so that a run of JSON does not wait for it.
    /// </summary>
    /// <exception cref="SinkException">It cannot be started.</exception>
    Uri? SchemaRegistry => null;

    /// <summary>Creates the topics that are missing.</summary>
    /// <param name="topics">What is wanted.</param>
    /// <returns>How many partitions each of them has, by name; those that existed as they are.</returns>
    /// <exception cref="SinkException">The cluster cannot be reached, or refuses.</exception>
    IReadOnlyDictionary<string, int> EnsureTopics(IReadOnlyList<TopicRequest> topics);
}
