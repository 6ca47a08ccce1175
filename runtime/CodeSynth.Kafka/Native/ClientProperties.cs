namespace CodeSynth.Kafka.Native;

/// <summary>The configuration of each kind of client: our defaults, over them the user's properties, over these what must be so.</summary>
internal static class ClientProperties
{
    /// <summary>For producing: nothing lost, nothing twice, nothing out of order, and room for the messages that wait for their report.</summary>
    public static IEnumerable<KeyValuePair<string, string>> ForProducing(KafkaSettings settings) =>
    [
        new("client.id", "codesynth-producer"),
        .. Idempotence(settings),
        new("compression.type", "lz4"),
        new("linger.ms", "10"),
        new("batch.num.messages", "10000"),
        new("message.timeout.ms", "0"), // never give up on a message: each partition holds a gapless prefix
        new("queue.buffering.max.messages", "1000000"), // KafkaSink waits at half of it, so the queue is never full
        .. settings.Properties,
        new("delivery.report.only.error", "false"), // every record is counted
    ];

    /// <summary>For reading back: from the offsets that are given, as fast as can be, with the end of a partition told.</summary>
    public static IEnumerable<KeyValuePair<string, string>> ForReading(KafkaSettings settings) =>
    [
        new("client.id", "codesynth-verifier"),
        new("group.id", "codesynth-verifier"), // librdkafka assigns nothing without one; the group is never joined
        new("fetch.wait.max.ms", "100"),
        new("fetch.error.backoff.ms", "20"),
        new("queued.min.messages", "1000000"), // at the limit fetching pauses for a second
        new("check.crcs", "true"),
        .. settings.Properties,
        new("enable.auto.commit", "false"),
        new("enable.auto.offset.store", "false"),
        new("enable.partition.eof", "true"),
        new("auto.offset.reset", "earliest"), // a log that was cut goes on at its oldest record; the gap is told
        new("allow.auto.create.topics", "false"),
    ];

    /// <summary>For asking and creating.</summary>
    public static IEnumerable<KeyValuePair<string, string>> ForAdministration(KafkaSettings settings) =>
    [
        new("client.id", "codesynth-admin"),
        .. settings.Properties,
    ];

    // Idempotence needs every replica's acknowledgement; who asks for less has decided against it.
    private static IEnumerable<KeyValuePair<string, string>> Idempotence(KafkaSettings settings)
    {
        string? acks = settings.Properties.GetValueOrDefault("acks") ?? settings.Properties.GetValueOrDefault("request.required.acks");
        return acks is null or "all" or "-1" ? [new("enable.idempotence", "true")] : [];
    }
}
