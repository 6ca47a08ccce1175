// Values that may be null and arrays: around every sampler, through every link, and around each other.
using System.Collections.Immutable;
using CodeSynth;

namespace Shop.Optional;

public record Place
{
    [Fake(Fake.City)] public required string City { get; init; }
    [NullRate(0.5), Uniform(1, 9)] public int? Floor { get; init; }
    [References] public required string RegionId { get; init; }
    [CopyOf(nameof(RegionId), nameof(Region.Label))] public string? Label { get; init; }
    [CopyOf(nameof(RegionId), nameof(Region.Code))] public required int Code { get; init; }
    [NullRate(0.25)] public Spot? Spot { get; init; }
}

public record Spot
{
    [Uniform(-90, 90, Decimals = 4)] public decimal Latitude { get; init; }
    [CopyOf("RegionId", "Code")] public int Code { get; init; }
    [NullRate(0.5), Items(0, 2), OneOf("a", "b")] public string[]? Marks { get; init; }
}

public readonly record struct Box([property: Uniform(1, 9)] int Width, [property: NullRate(0.5), Fake(Fake.City)] string? From);

[SynthEntity(Count = 12)]
public partial record Region
{
    [RecordKey, Sequence("R-{0}")] public required string RegionId { get; init; }
    [NullRate(0.4), OneOf("", "é", "\"")] public string? Label { get; init; }
    [Uniform(1, 99)] public int Code { get; init; }
}

[SynthEntity(Count = 400, Rate = 50)]
public partial class Member
{
    [RecordKey, Sequence] public long MemberId { get; set; }

    [NullRate(0.1), Fake(Fake.Email)] public string? Email { get; set; }
    [NullRate(0.5), Constant("text")] public string? Text { get; set; }
    [NullRate(0.5), Sequence("N{0:D3}")] public string? Number { get; set; }
    [NullRate(0.5), Sequence] public int? Counter { get; set; }
    [NullRate(0.5), Uniform(-5, 5)] public int? Whole { get; set; }
    [NullRate(0.5), Uniform(0.0, 1.0)] public double? Real { get; set; }
    [NullRate(0.5), Uniform(0.25, 1.5)] public float? Single { get; set; }
    [NullRate(0.5), Uniform(0, 100, Decimals = 2)] public decimal? Money { get; set; }
    [NullRate(0.5), Uniform(0, 100, Decimals = 1)] public double? Tenths { get; set; }
    [NullRate(0.5), Constant(true)] public bool? Flag { get; set; }
    [NullRate(0), Constant(-1)] public sbyte? Never { get; set; }
    [NullRate(1), Constant(2.5)] public decimal? Always { get; set; }
    [NullRate(0.5), Uuid] public Guid? Token { get; set; }
    [NullRate(0.5), Uuid(Version = 7)] public string? Ordered { get; set; }
    [EventTime] public DateTimeOffset Since { get; set; }

    [Uniform(1, 6)] public int? WithoutRate { get; set; }
    [Constant("there")] public string? TextWithoutRate { get; set; }

    [NullRate(0.3)] public Place? Home { get; set; }
    public Place Work { get; set; } = null!;

    [NullRate(0.4)] public Box? Box { get; set; }

    [Items(0, 3), Fake(Fake.FullName)] public string[] Names { get; set; } = [];
    [Items(1, 4), OneOf("red", "gr\"een", "blue")] public List<string> Colours { get; set; } = [];
    [Items(2, 2), Uniform(1, 6)] public IReadOnlyList<int> Dice { get; set; } = [];
    [Items(0, 5), Uniform(-10, 10, Decimals = 2)] public IEnumerable<decimal> Amounts { get; set; } = [];
    [Items(0, 3), Uniform(0.0, 1.0)] public ImmutableArray<double> Scores { get; set; }
    [Items(0, 3), Uniform(0.0, 1.0)] public IReadOnlyCollection<float> Weights { get; set; } = [];
    [Items(0, 3), Constant("same")] public IList<string> Same { get; set; } = [];
    [Items(0, 3), Constant(false)] public ICollection<bool> Flags { get; set; } = [];
    [Items(0, 0), Uniform(1, 2)] public long[] Empty { get; set; } = [];
    [Items(0, 2), Uuid] public Guid[] Tokens { get; set; } = [];
    [NullRate(0.5), Items(0, 2), Uniform(0, 255)] public ushort[]? MaybeNumbers { get; set; }
    [NullRate(0.5), Items(0, 2), Fake(Fake.City)] public List<string>? MaybeCities { get; set; }
    [NullRate(0.5), Items(1, 2), Uniform(1, 3)] public ImmutableArray<int>? MaybeDice { get; set; }
}

[SynthEntity(Count = 300, Rate = 40)]
public partial record Referral
{
    [RecordKey, Sequence("F{0}")] public required string ReferralId { get; init; }

    [NullRate(0.5), References(typeof(Member), Zipf = 1.2)] public long? ReferrerId { get; init; }
    [CopyOf(nameof(ReferrerId), "Email")] public string? ReferrersEmail { get; init; }
    [CopyOf(nameof(ReferrerId), "MemberId")] public long? ReferrerAgain { get; init; }
    [CopyOf(nameof(ReferrerId), "Work.RegionId")] public string? ReferrersRegion { get; init; }
    [CopyOf(nameof(ReferrersRegion), "Label")] public string? ReferrersLabel { get; init; }
    [CopyOf(nameof(ReferrersRegion), "Code")] public int? ReferrersCode { get; init; }
    [CopyOf(nameof(ReferrerId), "Since")] public DateTimeOffset? ReferrerSince { get; init; }
    [CopyOf(nameof(ReferrerId), "Dice")] public int[]? ReferrersDice { get; init; }

    [References(Recency = "1s")] public long MemberId { get; init; }
    [CopyOf(nameof(MemberId), "Email")] public string? Email { get; init; }
    [CopyOf(nameof(MemberId), "Token")] public Guid? Token { get; init; }
    [CopyOf(nameof(MemberId), "Whole")] public int? Whole { get; init; }
    [CopyOf(nameof(MemberId), "Money")] public decimal? Money { get; init; }
    [CopyOf(nameof(MemberId), "WithoutRate")] public int WithoutRate { get; init; }
    [CopyOf(nameof(MemberId), "Box.Width")] public int? Width { get; init; }
    [CopyOf(nameof(MemberId), "Home.City")] public string? HomeCity { get; init; }
    [CopyOf(nameof(MemberId), "Home.Floor")] public int? HomeFloor { get; init; }
    [CopyOf(nameof(MemberId), "Home.RegionId")] public string? HomeRegion { get; init; }
    [CopyOf(nameof(HomeRegion), "Code")] public int? HomeCode { get; init; }
    [CopyOf(nameof(MemberId), "Home.Spot.Marks")] public IReadOnlyList<string>? Marks { get; init; }
    [CopyOf(nameof(MemberId), "Work.City")] public required string WorkCity { get; init; }
    [CopyOf(nameof(MemberId), "Names")] public required List<string> Names { get; init; }
    [CopyOf(nameof(MemberId), "Colours")] public required string[] Colours { get; init; }
    [CopyOf(nameof(MemberId), "MaybeDice")] public IReadOnlyList<int>? MaybeDice { get; init; }
    [NullRate(0.5), CopyOf(nameof(MemberId), "Text")] public string? TwiceMaybe { get; init; }
}

// Copies of copies: null wherever anything on the way is.
[SynthEntity(Count = 200, Rate = 30)]
public partial class Reward
{
    [RecordKey, Uuid] public Guid RewardId { get; set; }
    [NullRate(0.2), References(typeof(Referral))] public string? ReferralId { get; set; }
    [CopyOf(nameof(ReferralId), "ReferrerId")] public long? ReferrerId { get; set; }
    [CopyOf(nameof(ReferrerId), "Email")] public string? ReferrersEmail { get; set; }
    [CopyOf(nameof(ReferralId), "ReferrersRegion")] public string? Region { get; set; }
    [CopyOf(nameof(Region), "Label")] public string? RegionLabel { get; set; }
    [CopyOf(nameof(ReferralId), "HomeCity")] public string? HomeCity { get; set; }
    [CopyOf(nameof(ReferralId), "Money")] public decimal? Money { get; set; }
    [CopyOf(nameof(ReferralId), "Marks")] public string[]? Marks { get; set; }
    [CopyOf(nameof(ReferralId), "TwiceMaybe")] public string? ThriceMaybe { get; set; }
    [CopyOf(nameof(ReferralId), "WithoutRate")] public int? Always { get; set; }
}
