using CodeSynth;

namespace Ecommerce;

/// <summary>What is paid for an order: forty payments, eight a second of event time.</summary>
[SynthEntity(Topic = "payments", Count = 40, Rate = 8)]
[ProtobufSchema("payment.proto")]
public partial record Payment
{
    /// <summary>PAY_000001, PAY_000002 …</summary>
    [RecordKey, Sequence("PAY_{0:D6}")]
    public required string PaymentId { get; init; }

    /// <summary>An order that came in before this payment and at most half an hour ago, the newest most likely.</summary>
    [References(Recency = "30m")]
    public required string OrderId { get; init; }

    /// <summary>What that very order costs. Nothing is looked up: the order's amount is computed once more.</summary>
    [CopyOf(nameof(OrderId), nameof(Order.TotalAmount))]
    public double Amount { get; init; }

    /// <summary>Each of the four is equally likely.</summary>
    [OneOf("credit_card", "debit_card", "paypal", "bank_transfer")]
    public required string PaymentMethod { get; init; }

    /// <summary>Every payment goes through.</summary>
    [Constant("completed")]
    public required string Status { get; init; }

    /// <summary>When it is paid; never before its order.</summary>
    [EventTime]
    public DateTimeOffset CreatedAt { get; init; }
}
