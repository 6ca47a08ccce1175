// Arrays of references: every way to pick, every kind of key, every list that takes them, and copies of them.
using System.Collections.Immutable;
using CodeSynth;

namespace Shop.Baskets;

[SynthEntity(Topic = "products", Count = 40)]
public partial class Product
{
    [RecordKey, Sequence("P{0:D3}")] public string ProductId { get; set; } = "";
    [Uniform(1.0, 99.0, Decimals = 2)] public decimal Price { get; set; }
}

[SynthEntity(Topic = "offers", Count = 3)]
public partial class Offer
{
    [RecordKey, Sequence] public int OfferId { get; set; }
}

[SynthEntity(Topic = "visits", Count = 4_000, Rate = 20)]
public partial record Visit
{
    [RecordKey, Uuid(Version = 7)] public Guid VisitId { get; init; }
}

[SynthEntity(Topic = "codes", Count = 500, Rate = 5)]
public partial record Code
{
    [RecordKey, Uuid] public required string CodeId { get; init; }
}

public class Details
{
    [References(typeof(Product)), Items(0, 3)] public List<string> ProductIds { get; set; } = [];
}

[SynthEntity(Topic = "baskets", Count = 600, Rate = 4)]
public partial class Basket
{
    [RecordKey, Sequence("B{0}")] public string BasketId { get; set; } = "";
    [References(typeof(Product)), Items(1, 5)] public string[] ProductIds { get; set; } = [];
    [References(typeof(Product)), Items(0, 50, Distinct = true)] public IReadOnlyList<string> Different { get; set; } = [];
    [References(typeof(Product), Zipf = 1.5), Items(2, 6)] public List<string> Popular { get; set; } = [];
    [References(typeof(Product), Zipf = 1.2, Unshuffled = true), Items(3, 8, Distinct = true)] public IEnumerable<string> DifferentPopular { get; set; } = [];
    [References(typeof(Offer)), Items(3, 3, Distinct = true)] public int[] AllOffers { get; set; } = [];
    [References(typeof(Offer)), Items(0, 1)] public ImmutableArray<int> AnyOffer { get; set; } = [];
    [References(typeof(Visit), Recency = "10s"), Items(1, 4)] public Guid[] Recent { get; set; } = [];
    [References(typeof(Visit), Zipf = 0.8), Items(4, 9, Distinct = true)] public ICollection<Guid> Visits { get; set; } = [];
    [NullRate(0.4), References(typeof(Code)), Items(1, 3, Distinct = true)] public string[]? Codes { get; set; }
    public Details Details { get; set; } = new();
    [NullRate(0.5)] public Details? More { get; set; }
    [EventTime] public DateTimeOffset At { get; set; }
}

[SynthEntity(Topic = "bills", Count = 300, Rate = 3)]
public partial class Bill
{
    [RecordKey, Sequence] public long BillId { get; set; }
    [NullRate(0.3), References] public string? BasketId { get; set; }
    [References(typeof(Basket))] public string Other { get; set; } = "";
    [CopyOf(nameof(BasketId), nameof(Basket.ProductIds))] public string[]? ProductIds { get; set; }
    [CopyOf(nameof(Other), nameof(Basket.AllOffers))] public List<int> Offers { get; set; } = [];
    [CopyOf(nameof(Other), nameof(Basket.Codes))] public string[]? Codes { get; set; }
    [CopyOf(nameof(Other), nameof(Basket.Visits))] public Guid[] Visits { get; set; } = [];
    [CopyOf(nameof(Other), "Details.ProductIds")] public IList<string> Inner { get; set; } = [];
}

[SynthEntity(Topic = "letters", Count = 100, Rate = 3)]
public partial class Letter
{
    [RecordKey, Sequence("L{0}")] public string LetterId { get; set; } = "";
    [References] public long BillId { get; set; }
    [CopyOf(nameof(BillId), nameof(Bill.ProductIds))] public string[]? ProductIds { get; set; }
    [CopyOf(nameof(BillId), nameof(Bill.Visits))] public Guid[] Visits { get; set; } = [];
}

public enum Stage { Packed, Sent }

[SynthEntity(Count = 200, Rate = 5)]
[Workflow(Topic = "parcels")]
[Path(1, Stage.Packed, Stage.Sent)]
[Delay(Stage.Sent, 700)]
public partial record Parcel
{
    [RecordKey, Sequence("X{0}")] public required string ParcelId { get; init; }
    [State] public Stage Stage { get; init; }
    [References(typeof(Visit)), Items(1, 3)] public required Guid[] VisitIds { get; init; }
    [References(typeof(Basket)), Items(0, 2, Distinct = true)] public required string[] BasketIds { get; init; }
    [Uuid(Version = 7)] public Guid Token { get; init; }
}
