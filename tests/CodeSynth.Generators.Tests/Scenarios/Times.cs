// Times in a range or before the row's own, as every type that holds one, and copies of them.
using CodeSynth;

namespace Shop.Times;

[SynthEntity(Count = 200)]
public partial record Customer
{
    [RecordKey, Sequence] public long CustomerId { get; init; }
    [Timestamp("2025-01-01", "2025-12-31T23:59:59Z")] public DateTimeOffset CreatedAt { get; init; }
    [Timestamp("0001-01-01", "9999-12-31")] public DateTime Ever { get; init; }
    [Timestamp("1960-02-29", "2004-02-29")] public DateOnly Birthday { get; init; }
    [Timestamp("1969-12-31T23:59:59.998+00:00", "1970-01-01T01:00:00.002+01:00")] public long AroundZero { get; init; }
    [Timestamp("2024-02-28T12:30", "2024-03-01T00:00:00.5-05:00")] public required string Text { get; init; }
    [NullRate(0.3), Timestamp("2025-06-01", "2025-06-30")] public DateTimeOffset? ClosedAt { get; init; }
    [NullRate(0.3), Timestamp("2025-06-01", "2025-06-30")] public DateOnly? ClosedOn { get; init; }
    [NullRate(0.3), Timestamp("2025-06-01", "2025-06-30")] public string? ClosedText { get; init; }
    [Timestamp(Before = "365d")] public DateTimeOffset UpdatedAt { get; init; }
    public required Stay Stay { get; init; }
}

public record Stay
{
    [Timestamp("2025-06-01", "2025-06-02")] public DateOnly From { get; init; }
    [EventTime] public required string At { get; init; }
    [EventTime] public DateOnly On { get; init; }
}

[SynthEntity(Count = 300, Rate = 10)]
public partial record Visit
{
    [RecordKey, Sequence("V{0}")] public required string VisitId { get; init; }
    [EventTime] public required string At { get; init; }
    [References] public long CustomerId { get; init; }
    [CopyOf("CustomerId", "CreatedAt")] public DateTimeOffset CustomerSince { get; init; }
    [CopyOf("CustomerId", "Birthday")] public DateOnly Birthday { get; init; }
    [CopyOf("CustomerId", "Text")] public required string Text { get; init; }
    [CopyOf("CustomerId", "ClosedOn")] public DateOnly? ClosedOn { get; init; }
    [CopyOf("CustomerId", "ClosedText")] public string? ClosedText { get; init; }
    [CopyOf("CustomerId", "Stay.At")] public required string StayedAt { get; init; }
    [Timestamp(Before = "90s")] public long SeenAt { get; init; }
    [Timestamp(Before = "1d")] public required string BookedAt { get; init; }
    [Timestamp(Before = "1d")] public DateOnly BookedOn { get; init; }
}
