using CodeSynth;
using static Payments.PaymentStatus;

namespace Payments;

/// <summary>
/// A step that a payment takes. A hundred thousand payments begin within a second, each goes one of eight ways, and every status that it enters is an event in
/// that status's topic. A delay is the time before the event of its status, behind the one before it: what is validated was initiated a second earlier.
/// </summary>
[SynthEntity(Count = 100_000, Rate = 100_000)]
[AvroSchema("payment.avsc")]
[Workflow(Topic = "payment-{state}")]
[Path(1, Initiated, Failed)]
[Path(2, Initiated, Rejected)]
[Path(1, Initiated, Validated, Failed)]
[Path(1, Initiated, Validated, Rejected)]
[Path(1, Initiated, Validated, Accounted, Failed)]
[Path(9, Initiated, Validated, Accounted, Completed)]
[Path(2, Initiated, Validated, Accounted, Canceled)]
[Path(1, Initiated, Validated, Accounted, Rejected)]
[Delay(Initiated, 100)]
[Delay(Validated, 1000)]
[Delay(Accounted, 1000)]
[Delay(Completed, 3000)]
[Delay(Failed, 5000)]
[Delay(Canceled, 2000)]
[Delay(Rejected, 2000)]
public partial record PaymentEvent
{
    /// <summary>One for all events of a payment, and their Kafka key: within a topic they keep their order.</summary>
    [RecordKey, Uuid]
    public required string Id { get; init; }

    /// <summary>When the payment enters the status, in milliseconds since 1970; the Kafka record has the same timestamp.</summary>
    [EventTime]
    public long Ts { get; init; }

    /// <summary>The same instant to read, as in ISO 8601.</summary>
    [EventTime]
    public DateTimeOffset DateTs { get; init; }

    /// <summary>The bank that is paid. As all that does not depend on the status, it stays the same along a payment.</summary>
    [References(typeof(DestinationBank))]
    public required string Destination { get; init; }

    /// <summary>The bank that pays.</summary>
    [References(typeof(SourceBank))]
    public required string Source { get; init; }

    /// <summary>Three letters of ISO 4217; half of the payments are in dollars.</summary>
    [OneOf("USD", "EUR", "GBP", Weights = new[] { 5.0, 3.0, 2.0 })]
    public required string Currency { get; init; }

    /// <summary>From 1.00 to 10000.00, drawn in cents.</summary>
    [Uniform(1.0, 10_000.0, Decimals = 2)]
    public double Amount { get; init; }

    /// <summary>The status that the payment enters with this event.</summary>
    [State]
    public PaymentStatus Status { get; init; }
}
