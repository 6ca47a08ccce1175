namespace CodeSynth.Kafka.Native;

/// <summary>The values of <c>rd_kafka_resp_err_t</c> that are told apart; negative ones are librdkafka's own, the others Kafka's.</summary>
internal static class ErrorCodes
{
    public const int None = 0;
    public const int Transport = -195;
    public const int Resolve = -193;
    public const int MessageTimedOut = -192;
    public const int PartitionEnd = -191;
    public const int UnknownPartition = -190;
    public const int UnknownTopic = -188;
    public const int AllBrokersDown = -187;
    public const int TimedOut = -185;
    public const int QueueFull = -184;
    public const int Ssl = -181;
    public const int Authentication = -169;
    public const int Fatal = -150;
    public const int InvalidMessage = 2;
    public const int UnknownTopicOrPartition = 3;
    public const int LeaderNotAvailable = 5;
    public const int MessageTooLarge = 10;
    public const int BatchTooLarge = 18;
    public const int TopicAuthorizationFailed = 29;
    public const int GroupAuthorizationFailed = 30;
    public const int ClusterAuthorizationFailed = 31;
    public const int InvalidTimestamp = 32;
    public const int PolicyViolation = 44;
    public const int SaslAuthenticationFailed = 58;
    public const int InvalidRecord = 87;

    /// <summary>Librdkafka's words for a code.</summary>
    public static unsafe string Text(int code) => NativeText.Of(LibRdKafka.rd_kafka_err2str(code));

    /// <summary>Whether an error lies in the message, or in the batch it was sent in, so that others may well arrive.</summary>
    public static bool ConcernsOneMessage(int code) =>
        code is InvalidMessage or MessageTooLarge or BatchTooLarge or InvalidTimestamp or PolicyViolation or InvalidRecord;

    /// <summary>Whether waiting cannot help, because the broker knows us and says no.</summary>
    public static bool IsRefusal(int code) =>
        code is Authentication or SaslAuthenticationFailed or TopicAuthorizationFailed or GroupAuthorizationFailed or ClusterAuthorizationFailed;
}
