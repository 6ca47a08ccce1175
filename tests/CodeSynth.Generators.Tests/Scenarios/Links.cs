// References in every mode, and copies of everything that a field can be.
using CodeSynth;

namespace Shop.Links;

[SynthEntity(Count = 20)]
public partial record Country
{
    [RecordKey, Sequence(Start = 100)] public required long CountryId { get; init; }
    [Fake(Fake.CountryCode)] public required string Code { get; init; }
    [OneOf("north", "so\"uth")] public required string Half { get; init; }
}

[SynthEntity(Count = 5)]
public partial record Warehouse
{
    [RecordKey, Sequence] public required int Id { get; init; }
    [References] public required long CountryId { get; init; }
}

public record Street
{
    [Fake(Fake.StreetAddress)] public required string Line { get; init; }
    [Uniform(1, 9)] public int Floor { get; init; }
}

public record Home
{
    public required Street Street { get; init; }
    [References(Zipf = 0.8)] public required long CountryId { get; init; }
    [CopyOf(nameof(CountryId), nameof(Country.Code))] public required string CountryCode { get; init; }
    [CopyOf("WarehouseId", "Id")] public required int Depot { get; init; }
}

[SynthEntity(Count = 500, Rate = 100)]
public partial record Buyer
{
    [CopyOf("Home.CountryId", "Half")] public required string Half { get; init; }
    public required Home Home { get; init; }
    [References(typeof(Warehouse))] public required int WarehouseId { get; init; }
    [CopyOf(nameof(WarehouseId), nameof(Warehouse.CountryId))] public required long ShipsFrom { get; init; }
    [CopyOf(nameof(ShipsFrom), nameof(Country.Code))] public required string ShipsFromCode { get; init; }
    [RecordKey, Sequence("B{0}")] public required string BuyerId { get; init; }
    [Uniform(0, 1)] public double Score { get; init; }
    [Uniform(0, 1)] public float Weight { get; init; }
    [Uniform(0, 100, Decimals = 1)] public decimal Credit { get; init; }
    [Constant(true)] public bool Active { get; init; }
    [Constant("it's \"ok\"")] public required string Note { get; init; }
    [EventTime] public DateTimeOffset Since { get; init; }
    [EventTime] public long SinceMs { get; init; }
}

[SynthEntity(Count = 400, Rate = 90.5)]
public partial record Purchase
{
    [RecordKey, Sequence("P{0:D7}")] public required string PurchaseId { get; init; }
    [CopyOf(nameof(Origin), "Code")] public required string OriginCode { get; init; }
    [CopyOf(nameof(BuyerId), "Home.CountryId")] public long Origin { get; init; }
    [References(Recency = "500ms")] public required string BuyerId { get; init; }
    [CopyOf("BuyerId", "BuyerId")] public required string BuyerAgain { get; init; }
    [CopyOf("BuyerId", "Half")] public required string Half { get; init; }
    [CopyOf("BuyerId", "Home.Street.Line")] public required string Line { get; init; }
    [CopyOf("BuyerId", "Home.Street.Floor")] public int Floor { get; init; }
    [CopyOf("BuyerId", "Home.CountryCode")] public required string CountryCode { get; init; }
    [CopyOf("BuyerId", "WarehouseId")] public int WarehouseId { get; init; }
    [CopyOf("BuyerId", "ShipsFromCode")] public required string ShipsFromCode { get; init; }
    [CopyOf("BuyerId", "Score")] public double Score { get; init; }
    [CopyOf("BuyerId", "Weight")] public float Weight { get; init; }
    [CopyOf("BuyerId", "Credit")] public decimal Credit { get; init; }
    [CopyOf("BuyerId", "Active")] public bool Active { get; init; }
    [CopyOf("BuyerId", "Note")] public required string Note { get; init; }
    [CopyOf("BuyerId", "Since")] public DateTimeOffset BuyerSince { get; init; }
    [CopyOf("BuyerId", "SinceMs")] public long BuyerSinceMs { get; init; }
    [EventTime] public DateTimeOffset At { get; init; }
}
