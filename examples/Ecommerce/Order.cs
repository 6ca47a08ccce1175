using CodeSynth;

namespace Ecommerce;

/// <summary>What a customer orders: fifty of them, ten a second of event time.</summary>
[SynthEntity(Topic = "orders", Count = 50, Rate = 10)]
[ProtobufSchema("order.proto")]
public partial record Order
{
    /// <summary>ORDER_00001, ORDER_00002 …</summary>
    [RecordKey, Sequence("ORDER_{0:D5}")]
    public required string OrderId { get; init; }

    /// <summary>
    /// The key of a customer, found by its name: <see cref="Customer.CustomerId"/> is a record key. Few customers order much and
    /// many order little; who the good ones are follows from the seed, it is not the first rows.
    /// </summary>
    [References(Zipf = 1.5)]
    public required string CustomerId { get; init; }

    /// <summary>From 10.00 to 1000.00, drawn in cents.</summary>
    [Uniform(10.0, 1000.0, Decimals = 2)]
    public double TotalAmount { get; init; }

    /// <summary>Nothing has been paid yet.</summary>
    [Constant("pending")]
    public required string Status { get; init; }

    /// <summary>When the order comes in; the Kafka record has the same timestamp.</summary>
    [EventTime]
    public DateTimeOffset CreatedAt { get; init; }
}
