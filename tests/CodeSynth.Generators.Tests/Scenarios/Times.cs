// Times in a range or before the row's own, as every type that holds one, and copies of them.
using CodeSynth;

namespace Shop.Times;

[SynthEntity(Count = 200)]
public partial record Customer
{
    [RecordKey, Sequence] public long CustomerId { get; init; }
    [UniformTime("2025-01-01", "2025-12-31T23:59:59Z")] public DateTimeOffset CreatedAt { get; init; }
    [UniformTime("0001-01-01", "9999-12-31")] public DateTime Ever { get; init; }
    [UniformTime("1960-02-29", "2004-02-29")] public DateOnly Birthday { get; init; }
    [UniformTime("1969-12-31T23:59:59.998+00:00", "1970-01-01T01:00:00.002+01:00")] public long AroundZero { get; init; }
    [UniformTime("2024-02-28T12:30", "2024-03-01T00:00:00.5-05:00")] public required string Text { get; init; }
    [NullRate(0.3), UniformTime("2025-06-01", "2025-06-30")] public DateTimeOffset? ClosedAt { get; init; }
    [NullRate(0.3), UniformTime("2025-06-01", "2025-06-30")] public DateOnly? ClosedOn { get; init; }
    [NullRate(0.3), UniformTime("2025-06-01", "2025-06-30")] public string? ClosedText { get; init; }
    [UniformTime(Before = "365d")] public DateTimeOffset UpdatedAt { get; init; }
    public required Stay Stay { get; init; }
}

public record Stay
{
    [UniformTime("2025-06-01", "2025-06-02")] public DateOnly From { get; init; }
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
    [UniformTime(Before = "90s")] public long SeenAt { get; init; }
    [UniformTime(Before = "1d")] public required string BookedAt { get; init; }
    [UniformTime(Before = "1d")] public DateOnly BookedOn { get; init; }
}

[SynthEntity(Count = 200, Rate = 5, Arrivals = Arrivals.Poisson)]
public partial record Order
{
    [RecordKey, Sequence("O{0}")] public required string OrderId { get; init; }
    [EventTime] public DateTimeOffset At { get; init; }
    [References] public required string VisitId { get; init; }
    [References(typeof(Order))] public string? EarlierId { get; init; }
    [CopyOf("VisitId", "CustomerId")] public long CustomerId { get; init; }
    [TimeAfter(nameof(VisitId), "5m", "30m")] public DateTimeOffset ConfirmedAt { get; init; }
    [TimeAfter(nameof(ConfirmedAt), "1h", "3d")] public required string ShippedAt { get; init; }
    [TimeAfter(nameof(ShippedAt), "0s", "0s")] public DateOnly ShippedOn { get; init; }
    [TimeAfter(nameof(At), "1ms", "2ms")] public long SeenAt { get; init; }
    [TimeAfter(nameof(EarlierId), "1s", "1s")] public DateTime? AfterEarlier { get; init; }
    [TimeAfter(nameof(CustomerId), "1d", "2d")] public DateTime AfterCustomer { get; init; }
    [NullRate(0.3), TimeAfter(nameof(ShippedAt), "1d", "10d")] public DateTimeOffset? DeliveredAt { get; init; }
    [TimeAfter(nameof(DeliveredAt), "1d", "10d")] public DateTimeOffset? RatedAt { get; init; }
    [CopyOf("VisitId", "BookedAt")] public required string BookedAt { get; init; }
    [TimeAfter(nameof(BookedAt), "1d", "10d")] public DateOnly BookedUntil { get; init; }
    [TimeAfter("Stay.Until", "1d", "1d")] public DateOnly? LeftAt { get; init; }
    [NullRate(0.4)] public Visited? Stay { get; init; }
}

public record Visited
{
    [TimeAfter("From", "1d", "14d")] public DateOnly Until { get; init; }
    [UniformTime("2025-06-01", "2025-06-30")] public DateOnly From { get; init; }
    [TimeAfter("At", "0s", "2m")] public DateTimeOffset SeenAt { get; init; }
}

[SynthEntity(Count = 100)]
public partial record Return
{
    [RecordKey, Sequence("R{0}")] public required string ReturnId { get; init; }
    [References] public required string OrderId { get; init; }
    [CopyOf("OrderId", "RatedAt")] public DateTimeOffset? RatedAt { get; init; }
    [CopyOf("OrderId", "ShippedAt")] public required string ShippedAt { get; init; }
    [CopyOf("OrderId", "Stay.Until")] public DateOnly? StayedUntil { get; init; }
    [TimeAfter("ShippedAt", "7d", "14d")] public long ReturnedAt { get; init; }
    [TimeAfter("RatedAt", "7d", "14d")] public long? RefundedAt { get; init; }
}

[SynthEntity(Count = 100, Rate = 2)]
[Workflow, Path(3, "Sent", "Paid"), Path(1, "Sent", "Late", "Paid")]
[Delay("Paid", Distribution = DelayDistribution.Uniform, Min = 5, Max = 5000)]
public partial record Invoice
{
    [RecordKey, Sequence("I{0}")] public required string InvoiceId { get; init; }
    [State] public required string State { get; init; }
    [EventTime] public DateTimeOffset At { get; init; }
    [References] public required string OrderId { get; init; }
    [UniformTime(Before = "30d")] public DateTimeOffset IssuedAt { get; init; }
    [NullRate(0.3), TimeAfter(nameof(At), "1s", "1m")] public DateTimeOffset? BookedAt { get; init; }
    [TimeAfter(nameof(BookedAt), "1d", "2d")] public DateTimeOffset? ArchivedAt { get; init; }
    [TimeAfter(nameof(IssuedAt), "14d", "14d")] public DateOnly DueOn { get; init; }
    [TimeAfter(nameof(OrderId), "1m", "5m")] public required string OrderSeenAt { get; init; }
}
