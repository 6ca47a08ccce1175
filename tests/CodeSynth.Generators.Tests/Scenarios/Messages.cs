using CodeSynth;

namespace Shop.Messages;

public enum Level { Low = 3, High = 4 }

public enum Kind : byte { First = 1, Second = 2 }

public struct Grid
{
    [Uniform(-90, 90, Decimals = 4)] public double Latitude { get; init; }
    [Uniform(-180f, 180f)] public float Longitude { get; init; }
}

public record Place
{
    [Fake(Fake.City)] public required string City { get; init; }
    [Uniform(0, 2), NullRate(0.5)] public int? Floor { get; init; }
    [NullRate(0.25)] public Grid? Grid { get; init; }
}

[SynthEntity(Count = 300, Rate = 10)]
[ProtobufSchema("everything.proto")]
public partial record Everything
{
    [RecordKey, Sequence("E{0}")] public required string Id { get; init; }
    [Uniform(-2, 2)] public int Small { get; init; }
    [Uniform(-2, 2)] public short FixedSmall { get; init; }
    [Uniform(long.MinValue, long.MaxValue)] public long Whole { get; init; }
    [Uniform(long.MinValue, long.MaxValue)] public long Zigzag { get; init; }
    [OneOf(long.MinValue, -1L, 0L, long.MaxValue)] public long FixedWhole { get; init; }
    [OneOf(0u, uint.MaxValue)] public uint Unsigned { get; init; }
    [OneOf(0u, 1u, uint.MaxValue)] public uint FixedUnsigned { get; init; }
    [Uniform(0, ulong.MaxValue)] public ulong Large { get; init; }
    [Uniform(0, ulong.MaxValue)] public ulong FixedLarge { get; init; }
    [OneOf(0u, uint.MaxValue)] public uint Widened { get; init; }
    [OneOf(0f, 0.1f, float.MaxValue)] public float Single { get; init; }
    [OneOf(0.0, double.Epsilon, double.MaxValue, -1.5)] public double Real { get; init; }
    [OneOf(0.1f, 0f)] public float FromSingle { get; init; }
    [Uniform(0, 1, Decimals = 2)] public double Amount { get; init; }
    [Uniform(-10, 10, Decimals = 3)] public decimal Price { get; init; }
    [Uniform(0, 10, Decimals = 1), NullRate(0.3)] public decimal? ExactPrice { get; init; }
    [Odds(0.5)] public bool Flag { get; init; }
    [Odds(0.5), NullRate(0.5)] public bool? MaybeFlag { get; init; }
    [OneOf("", "a", "é😀")] public required string Text { get; init; }
    [OneOf("", "b"), NullRate(0.5)] public string? MaybeText { get; init; }
    [Uuid] public Guid Token { get; init; }
    [Uuid] public Guid RawToken { get; init; }
    [OneOf("", "nick"), NullRate(0.5)] public string? Nickname { get; init; }
    [Uniform(0, 1), NullRate(0.5)] public int? Score { get; init; }
    [EventTime] public DateTimeOffset CreatedAt { get; init; }
    [EventTime] public long CreatedUnix { get; init; }
    [EventTime] public long CreatedMillis { get; init; }
    [OneOf("unknown", "not_paid", "PAID")] public required string Status { get; init; }
    [Constant("STATUS_OPEN")] public required string TextStatus { get; init; }
    [OneOf] public Level Level { get; init; }
    [OneOf] public Level LevelName { get; init; }
    [Uniform(0, 6), Items(0, 4)] public required int[] Dice { get; init; }
    [Uniform(-6, 6), Items(0, 200)] public required List<int> LooseDice { get; init; }
    [Fake(Fake.FullName), Items(0, 20)] public required IReadOnlyList<string> Names { get; init; }
    [OneOf, Items(0, 3)] public required Level[] Levels { get; init; }
    public required Place Home { get; init; }
    [NullRate(0.5)] public Place? Work { get; init; }
    [Fake(Fake.Email), NullRate(0.5)] public string? Email { get; init; }
    [Constant("always")] public required string Constant { get; init; }
    [Constant(0)] public int Zero { get; init; }
    [Constant(0)] public int WrittenZero { get; init; }
    [Constant("")] public required string Empty { get; init; }
    [Constant("x"), Name("label")] public required string Renamed { get; init; }
    [Uniform(0.0, 1.0), Items(0, 40)] public required double[] Scores { get; init; }
    [OneOf(1u, 300u)] public uint Far { get; init; }
}

[SynthEntity(Count = 40)]
[ProtobufSchema("Messages/everything.proto", Message = "Header.Entry")]
public partial class Entry
{
    [RecordKey, Sequence] public long EntryId { get; set; }
    [OneOf("", "note")] public string Note { get; set; } = "";
}

[SynthEntity(Count = 40)]
[ProtobufSchema("legacy.proto")]
public partial class Legacy
{
    [RecordKey, Uuid(Version = 7)] public string LegacyId { get; set; } = "";
    [Uniform(0, 1)] public int Zero { get; set; }
    [References] public long EntryId { get; set; }
    [CopyOf(nameof(EntryId), nameof(Entry.Note))] public string EntryNote { get; set; } = "";
    [Uniform(-1, 1), Items(0, 3)] public int[] Numbers { get; set; } = [];
    [OneOf, NullRate(0.5)] public Kind? Kind { get; set; }
}

[SynthEntity(Count = 40)]
public partial class Follower
{
    [RecordKey, Uuid] public Guid FollowerId { get; set; }
    [References] public string LegacyId { get; set; } = "";
    [CopyOf(nameof(LegacyId), nameof(Legacy.Kind))] public Kind? Kind { get; set; }
    [CopyOf(nameof(LegacyId), nameof(Legacy.EntryNote))] public string Note { get; set; } = "";
    [CopyOf(nameof(LegacyId), nameof(Legacy.Numbers))] public int[] Numbers { get; set; } = [];
}
