// Entities whose instances move through states: over an enumeration with weighted paths, and over names with weighted transitions.
using System;
using CodeSynth;

namespace Shop.Workflows;

[SynthEntity(HasTopic = false, Count = 10)]
public partial record SourceBank
{
    [RecordKey, Sequence("bank-{0}")] public required string SourceBankId { get; init; }
}

[SynthEntity(HasTopic = false, Count = 10)]
public partial record DestinationBank
{
    [RecordKey, Sequence("bank-{0}")] public required string DestinationBankId { get; init; }
}

public enum Status
{
    Initiated,
    Validated,
    Accounted,
    Completed,
    Failed,
    Canceled,
    Rejected,
}

/// <summary>A status update of a payment.</summary>
[SynthEntity(Count = 300, Rate = 100_000)]
[AvroSchema("payment.avsc")]
[Workflow(Topic = "payment-{state}")]
[Path(1, Status.Initiated, Status.Failed)]
[Path(2, Status.Initiated, Status.Rejected)]
[Path(1, Status.Initiated, Status.Validated, Status.Failed)]
[Path(1, Status.Initiated, Status.Validated, Status.Rejected)]
[Path(1, Status.Initiated, Status.Validated, Status.Accounted, Status.Failed)]
[Path(9, Status.Initiated, Status.Validated, Status.Accounted, Status.Completed)]
[Path(2, Status.Initiated, Status.Validated, Status.Accounted, Status.Canceled)]
[Path(1, Status.Initiated, Status.Validated, Status.Accounted, Status.Rejected)]
[Delay(Status.Initiated, 100)]
[Delay(Status.Validated, 1000)]
[Delay(Status.Accounted, 1000)]
[Delay(Status.Completed, 3000)]
[Delay(Status.Failed, 5000)]
[Delay(Status.Canceled, 2000)]
[Delay(Status.Rejected, 2000)]
public partial record PaymentEvent
{
    [RecordKey, Uuid] public required string Id { get; init; }
    [EventTime] public long Ts { get; init; }
    [EventTime] public DateTimeOffset DateTs { get; init; }
    [References(typeof(SourceBank))] public required string Source { get; init; }
    [References(typeof(DestinationBank))] public required string Destination { get; init; }
    [OneOf("EUR", "USD", "GBP")] public required string Currency { get; init; }
    [Uniform(1, 1000, Decimals = 2)] public double Amount { get; init; }
    [State] public Status Status { get; init; }
}

[SynthEntity(Count = 60, Rate = 20)]
public partial record Customer
{
    [RecordKey, Sequence("C{0}")] public required string CustomerId { get; init; }
    [Fake(Fake.City)] public required string City { get; init; }
}

public enum Severity : short
{
    Info = 3,
    [Name("warn")] Warning = 9,
    Error = -1,
}

public static partial class Fulfilment
{
    [SynthEntity(Count = 300, Rate = 40, Arrivals = Arrivals.Poisson)]
    [Workflow(MaxSteps = 12)]
    [Transition("Placed", "Paid", Weight = 9)]
    [Transition("Placed", "Called off")]
    [Transition("Paid", "Packed")]
    [Transition("Packed", "Packed", Weight = 0.5)]
    [Transition("Packed", "Shipped", Weight = 2)]
    [Transition("Shipped", "Delivered", Weight = 8)]
    [Transition("Shipped", "Lost & \"found\"")]
    [Transition("Lost & \"found\"", "Shipped")]
    [Delay("Paid", 0.25)]
    [Delay("Packed", Distribution = DelayDistribution.Uniform, Min = 100, Max = 900)]
    [Delay("Packed", From = "Packed", Distribution = DelayDistribution.Exponential, Mean = 2000, Max = 10000)]
    [Delay("Shipped", Distribution = DelayDistribution.LogNormal, P50 = 60000, P99 = 600000, Max = 3600000)]
    [Delay("Delivered", Distribution = DelayDistribution.Normal, Mean = 86400000, StdDev = 20000000, Max = 259200000)]
    public sealed partial class OrderEvent
    {
        [RecordKey, Sequence("O-{0:D6}/x")] public string OrderId { get; set; } = "";
        [State] public string State { get; set; } = "";
        [PreviousState] public string? Previous { get; set; }
        [Step(Start = 0)] public byte Step { get; set; }
        [Step] public long Number { get; set; }
        [EventTime] public DateTimeOffset At { get; set; }
        [StateValue("Called off", "changed my mind \"é\""), StateValue("Lost & \"found\"", "")] public string? Reason { get; set; }
        [StateValue("Placed", 0), StateValue("Paid", 1.25), StateValue("Delivered", -3)] public decimal? Fee { get; set; }
        [StateValue(7), StateValue("Packed", -1)] public int Points { get; set; }
        [StateValue(0.5), StateValue("Shipped", 0.1)] public double Share { get; set; }
        [StateValue(false), StateValue("Delivered", true)] public bool IsDone { get; set; }
        [StateValue("Delivered", true)] public bool? IsGood { get; set; }
        [StateValue("Paid", Severity.Info), StateValue("Lost & \"found\"", Severity.Error)] public Severity? Level { get; set; }
        [StateValue(Severity.Warning), StateValue("Placed", Severity.Info)] public Severity Always { get; set; }
        [References(Zipf = 1.2)] public string CustomerId { get; set; } = "";
        [CopyOf("CustomerId", "City")] public string City { get; set; } = "";
        [Sequence] public int Line { get; set; }
        [Items(0, 3), Uniform(1, 9)] public int[] Sizes { get; set; } = [];
        [NullRate(0.3), Fake(Fake.FullName)] public string? Clerk { get; set; }
        public Parcel Parcel { get; set; } = new();
        [NullRate(0.5)] public Parcel? Spare { get; set; }
    }

    public sealed class Parcel
    {
        [Uniform(1, 5000)] public int Weight { get; set; }
        [PreviousState] public string? Before { get; set; }
        [StateValue("Shipped", "on its way"), StateValue("Delivered", "there")] public string? Where { get; set; }
        [EventTime] public long Seen { get; set; }
    }
}

public enum Step : sbyte
{
    [Name("OPEN")] Open = 5,
    Working = -2,
    Closed = 7,
}

/// <summary>Keys that hold the birth of the instance, a link that is picked at it, and a message that is given.</summary>
[SynthEntity(Count = 200, Rate = 12.5)]
[ProtobufSchema("ticket.proto")]
[Workflow]
[Path(0.5, Step.Open, Step.Closed)]
[Path(2, Step.Open, Step.Working, Step.Open, Step.Working, Step.Closed)]
[Delay(Step.Working, 1500)]
[Delay(Step.Closed, 60000)]
public partial record struct Ticket(
    [RecordKey, Uuid(Version = 7)] Guid TicketId,
    [References(Recency = "30s")] string CustomerId,
    [State] Step State,
    [PreviousState] Step? Previous,
    [StateValue(Step.Working, 3)] int? Priority,
    [Step] int Number,
    [Uuid(Version = 7)] string Trace,
    [EventTime] DateTime At);
