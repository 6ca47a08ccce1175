using CodeSynth.Kafka.Native;

namespace CodeSynth.Kafka;

/// <summary>The one line that ends a run whose records a cluster does not take: what, where, and what to do about it.</summary>
internal static class DeliveryEnd
{
    private const string IdempotentWrite = "Brokers before 2.8 want the right IDEMPOTENT_WRITE on the cluster; enable.idempotence=false does without it, and may write a record twice.";

    /// <summary>The line for a failure that the following records would meet too.</summary>
    /// <param name="servers">Where.</param>
    /// <param name="topic">The topic of the record that failed.</param>
    /// <param name="error">Why it failed.</param>
    /// <param name="trouble">The newest trouble with the cluster, where the error itself tells no reason.</param>
    public static string Line(string servers, string topic, int error, string? trouble) => error switch
    {
        ErrorCodes.MessageTimedOut =>
            $"Kafka at {servers} did not acknowledge records in time (message.timeout.ms): {trouble ?? "no reason was given"}.",
        ErrorCodes.TopicAuthorizationFailed =>
            $"Kafka at {servers} does not let us write to topic '{topic}': {ErrorCodes.Text(error)}. The user needs the right WRITE on the topic.",
        ErrorCodes.ClusterAuthorizationFailed =>
            $"Kafka at {servers} does not let us write: {ErrorCodes.Text(error)}. {IdempotentWrite}",
        ErrorCodes.UnknownTopic or ErrorCodes.UnknownTopicOrPartition or ErrorCodes.UnknownPartition =>
            $"Topic '{topic}', or a partition of it, is gone from Kafka at {servers}: {ErrorCodes.Text(error)}. It was deleted during the run, or the right DESCRIBE on it was.",
        _ => $"Kafka at {servers} refuses records of topic '{topic}': {ErrorCodes.Text(error)}.",
    };

    /// <summary>The line for an error after which the producer does nothing any more.</summary>
    /// <param name="servers">Where.</param>
    /// <param name="fatal">The error.</param>
    /// <param name="cause">Its code.</param>
    public static string FatalLine(string servers, string fatal, int cause) =>
        $"Kafka at {servers} ended the producer: {fatal.TrimEnd('.')}.{(cause == ErrorCodes.ClusterAuthorizationFailed ? " " + IdempotentWrite : "")}";
}
