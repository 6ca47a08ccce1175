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
        InvalidTopic = 17,
        BatchTooLarge = 18,
        NotEnoughReplicas = 19,
        NotEnoughReplicasAfterAppend = 20,
        InvalidRequiredAcks = 21,
        TopicAuthorizationFailed = 29,
        ClusterAuthorizationFailed = 31,
        InvalidTimestamp = 32,
        UnsupportedVersion = 35,
        InvalidRequest = 42,
        UnsupportedForMessageFormat = 43,
        PolicyViolation = 44,
        OutOfOrderSequence = 45,
        DuplicateSequence = 46,
        InvalidProducerEpoch = 47,
        KafkaStorageError = 56,
        UnknownProducerId = 59,
        InvalidRecord = 87;
}
