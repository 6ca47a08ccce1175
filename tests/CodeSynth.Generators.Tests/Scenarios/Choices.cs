// Choices by weight, of numbers and of enumerations, odds, and copies of all of them.
using CodeSynth;

namespace Shop.Choices;

public enum Tier
{
    Basic,
    [Name("gold \"é\"")] Gold = 7,
    @event = -1,
    First = Basic,
}

[Flags]
public enum Rights : ulong
{
    None = 0,
    Read = 1,
    All = ulong.MaxValue,
}

[SynthEntity(Count = 300)]
public partial record Member
{
    [RecordKey, Sequence] public long MemberId { get; init; }
    [OneOf("a", "b\"", "é", Weights = new[] { 70, 20.5, 1e-3 })] public required string Text { get; init; }
    [OneOf(1, 2, 3, 5, 8)] public int Size { get; init; }
    [OneOf((byte)0, 255)] public byte Byte { get; init; }
    [OneOf(long.MinValue, long.MaxValue, 0)] public long Long { get; init; }
    [OneOf(9.0, 1e3, Weights = new double[] { 1, 2 })] public ulong Whole { get; init; }
    [OneOf(0.1, 2, 1e300)] public double Double { get; init; }
    [OneOf(0.1f, 0.2)] public float Single { get; init; }
    [OneOf(0.1, 2.25, -3)] public decimal Price { get; init; }
    [OneOf(10, 20)] public decimal Round { get; init; }
    [OneOf] public Tier Tier { get; init; }
    [OneOf(Tier.Gold, Tier.First, Weights = new[] { 3.0, 1.0 })] public Tier Weighted { get; init; }
    [OneOf(0.5, 0.25)] public double TierNumbers { get; init; }
    [OneOf(Rights.All, Rights.Read)] public Rights Rights { get; init; }
    [OneOf] public DayOfWeek Day { get; init; }
    [Constant(Tier.@event)] public Tier Constant { get; init; }
    [Constant(Rights.All)] public Rights Everything { get; init; }
    [Odds(0.25)] public bool IsNew { get; init; }
    [Odds(0)] public bool Never { get; init; }
    [Odds(1)] public bool Always { get; init; }
}

[SynthEntity(Count = 200, Rate = 10)]
public partial record Visit
{
    [RecordKey, Sequence("V{0}")] public required string VisitId { get; init; }
    [References(Zipf = 1)] public long MemberId { get; init; }
    [CopyOf("MemberId", "Text")] public required string Text { get; init; }
    [CopyOf("MemberId", "Size")] public int Size { get; init; }
    [CopyOf("MemberId", "Whole")] public ulong Whole { get; init; }
    [CopyOf("MemberId", "Single")] public float Single { get; init; }
    [CopyOf("MemberId", "Price")] public decimal Price { get; init; }
    [CopyOf("MemberId", "Tier")] public Tier Tier { get; init; }
    [CopyOf("MemberId", "Constant")] public Tier Constant { get; init; }
    [CopyOf("MemberId", "Rights")] public Rights Rights { get; init; }
    [CopyOf("MemberId", "IsNew")] public bool IsNew { get; init; }
}

[SynthEntity(Count = 50)]
public partial record Note
{
    [RecordKey, Sequence("N{0}")] public required string NoteId { get; init; }
    [References] public required string VisitId { get; init; }
    [CopyOf("VisitId", "Tier")] public Tier Tier { get; init; }
    [CopyOf("VisitId", "Constant")] public Tier Constant { get; init; }
}
