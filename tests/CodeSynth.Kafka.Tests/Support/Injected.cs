namespace CodeSynth.Kafka.Tests.Support;

/// <summary>Kafka's numbers for the requests and errors that tests inject.</summary>
internal static class Injected
{
    public const short Produce = 0, Fetch = 1, ListOffsets = 2, Metadata = 3, InitProducerId = 22;

    public const int
        Disconnect = -195,
        CorruptMessage = 2,
        UnknownTopicOrPartition = 3,
        LeaderNotAvailable = 5,
        NotLeaderForPartition = 6,
        RequestTimedOut = 7,
        MessageTooLarge = 10,
        NotEnoughReplicas = 19,
        TopicAuthorizationFailed = 29,
        ClusterAuthorizationFailed = 31,
        PolicyViolation = 44,
        OutOfOrderSequence = 45,
        DuplicateSequence = 46,
        InvalidProducerEpoch = 47,
        KafkaStorageError = 56,
        UnknownProducerId = 59,
        InvalidRecord = 87;
}
