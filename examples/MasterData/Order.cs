using CodeSynth;

namespace MasterData;

/// <summary>Generated orders of real customers for real products: ten a second.</summary>
[SynthEntity(Topic = "orders", Count = 200, Rate = 10)]
public partial record Order
{
    /// <summary>ORDER_00001, ORDER_00002 …</summary>
    [RecordKey, Sequence("ORDER_{0:D5}")]
    public required string OrderId { get; init; }

    /// <summary>A customer of the file, each equally likely.</summary>
    [References]
    public long CustomerId { get; init; }

    /// <summary>Where it goes to: the town of that customer.</summary>
    [CopyOf(nameof(CustomerId), "Address.City")]
    public required string City { get; init; }

    /// <summary>A product of the file; a few of them sell best.</summary>
    [References(Zipf = 1.2)]
    public required string Sku { get; init; }

    /// <summary>What that product is called.</summary>
    [CopyOf(nameof(Sku), nameof(Product.Name))]
    public required string ProductName { get; init; }

    /// <summary>What that product costs.</summary>
    [CopyOf(nameof(Sku), nameof(Product.Price))]
    public decimal Price { get; init; }

    /// <summary>How many of it.</summary>
    [Uniform(1, 5)]
    public int Quantity { get; init; }

    /// <summary>When the order comes in.</summary>
    [EventTime]
    public DateTimeOffset CreatedAt { get; init; }
}
