namespace CodeSynth.Benchmarks.Kafka;

/// <summary>What is produced: 100 bytes of JSON, whatever the row, with a key of 12.</summary>
[SynthEntity(Topic = Topic, Count = 1_000_000, Rate = 100_000)]
public partial record Message
{
    internal const string Topic = "messages";
    internal const int ValueBytes = 100;

    [RecordKey, Sequence("MSG_{0:D8}")]
    public required string MessageId { get; init; }

    [OneOf("web_shop", "register", "callback", "partners")]
    public required string Channel { get; init; }

    [Uniform(1000, 9999)]
    public int Cents { get; init; }

    [EventTime]
    public DateTimeOffset SentAt { get; init; }
}
