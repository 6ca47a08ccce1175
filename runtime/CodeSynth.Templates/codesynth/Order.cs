using CodeSynth;

namespace TemplateNamespace;

/// <summary>Ten orders a second. A few customers order much, most order little.</summary>
[SynthEntity(Topic = "orders", Count = 50, Rate = 10)]
public partial record Order
{
    [RecordKey, Sequence("ORDER_{0:D5}")]
    public required string OrderId { get; init; }

    /// <summary>The key of a customer, found by its name.</summary>
    [References(Zipf = 1.5)]
    public required string CustomerId { get; init; }

    /// <summary>As the customer has it.</summary>
    [CopyOf(nameof(CustomerId), nameof(Customer.Tier))]
    public required string Tier { get; init; }

    [Uniform(10.0, 1000.0, Decimals = 2)]
    public decimal TotalAmount { get; init; }

    [EventTime]
    public DateTimeOffset CreatedAt { get; init; }
}
