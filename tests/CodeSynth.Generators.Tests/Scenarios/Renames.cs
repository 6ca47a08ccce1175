// Names that values are kept from: of an entity, a property, a reference, a nested object and a property in it.
using CodeSynth;

namespace Shop.Renames;

[SynthEntity(Count = 20), FormerlyKnownAs("Client")]
public partial record Customer
{
    [RecordKey, Sequence("C{0}")] public required string CustomerId { get; init; }
    [OneOf("a", "b", "c"), FormerlyKnownAs("Level")] public required string Tier { get; init; }
    [FormerlyKnownAs("Location")] public required Address Address { get; init; }
    public required Address Billing { get; init; }
}

public record Address
{
    [Fake(Fake.City), FormerlyKnownAs("Town")] public required string City { get; init; }
}

[SynthEntity(Count = 40, Rate = 4, Name = "Order"), FormerlyKnownAs("Order-1")]
public partial record Purchase
{
    [RecordKey, Sequence("O{0}")] public required string OrderId { get; init; }
    [References(Zipf = 1.5), FormerlyKnownAs("ClientId")] public required string CustomerId { get; init; }
    [References(typeof(Customer)), FormerlyKnownAs("Payer")] public required string PaidBy { get; init; }
    [CopyOf(nameof(CustomerId), "Address.City"), FormerlyKnownAs("Town")] public required string City { get; init; }
    [Uuid(Version = 7), FormerlyKnownAs("Token")] public Guid Trace { get; init; }
    [Uniform(1, 100), FormerlyKnownAs("Price")] public int Amount { get; init; }
}

[SynthEntity(Count = 20)]
public readonly partial record struct Refund(
    [RecordKey, Sequence("R{0}")] string RefundId,
    [References, FormerlyKnownAs("Sale")] string OrderId,
    [CopyOf("OrderId", "Amount")] int Amount,
    [Uniform(1, 9), FormerlyKnownAs("Why")] int Reason);
