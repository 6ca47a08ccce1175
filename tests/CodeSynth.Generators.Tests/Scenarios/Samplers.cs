// Every sampler on every type that it fills, at the bounds where it could go wrong.
using CodeSynth;

namespace Shop.Samplers;

[SynthEntity(Topic = "every.sampler", Count = 3_000, Rate = 0.1)]
public partial class Everything
{
    [RecordKey, Sequence("K-{0:D3}-end", Start = 998)]
    public string Key { get; set; } = "";

    [Sequence] public int Counter { get; set; }
    [Sequence(Start = 0)] public long FromZero { get; set; }
    [Sequence("\"quoted\\ {0}\n")] public string Escaped { get; set; } = "";
    [Sequence("a text before the number that is longer than forty bytes é {0:D12}")] public string LongHead { get; set; } = "";

    [Fake(Fake.FullName)] public string FullName { get; set; } = "";
    [Fake(Fake.Email)] public string Email { get; set; } = "";
    [Fake(Fake.PhoneNumber)] public string PhoneNumber { get; set; } = "";
    [Fake(Fake.StreetAddress)] public string StreetAddress { get; set; } = "";
    [Fake(Fake.City)] public string City { get; set; } = "";
    [Fake(Fake.Postcode)] public string Postcode { get; set; } = "";
    [Fake(Fake.CountryCode)] public string? CountryCode { get; set; }

    [OneOf("plain")] public string Single { get; set; } = "";
    [OneOf("", "é", "\"", "a\\b", "tab\there", "\u0001", "😀", "<&>")] public string Choice { get; set; } = "";

    [Uniform(-128, 127)] public sbyte SByte { get; set; }
    [Uniform(0, 255)] public byte Byte { get; set; }
    [Uniform(-32768, 32767)] public short Int16 { get; set; }
    [Uniform(0, 65535)] public ushort UInt16 { get; set; }
    [Uniform(int.MinValue, int.MaxValue)] public int Int32 { get; set; }
    [Uniform(0L, uint.MaxValue)] public uint UInt32 { get; set; }
    [Uniform(long.MinValue, long.MaxValue)] public long Int64 { get; set; }
    [Uniform(0, long.MaxValue)] public ulong UInt64 { get; set; }
    [Uniform(1.0, 6.0)] public int Die { get; set; }
    [Uniform(7, 7)] public int Seven { get; set; }

    [Uniform(-0.3, 0.1, Decimals = 1)] public double Tenths { get; set; }
    [Uniform(10.0, 1000.0, Decimals = 2)] public double Cents { get; set; }
    [Uniform(-5, 5, Decimals = 0)] public double Whole { get; set; }
    [Uniform(0, 9, Decimals = 15)] public double Finest { get; set; }
    [Uniform(-1.5, 1.5)] public double Real { get; set; }
    [Uniform(0.1, 0.7)] public float SingleReal { get; set; }
    [Uniform(0.1, 0.7, Decimals = 3)] public float SingleGrid { get; set; }
    [Uniform(-99.99, 99.99, Decimals = 2)] public decimal Money { get; set; }
    [Uniform(0, 100, Decimals = 0)] public decimal WholeMoney { get; set; }
    [Uniform(-9000, 9000, Decimals = 15)] public decimal FinestMoney { get; set; }

    [Constant("text")] public string Text { get; set; } = "";
    [Constant("\"\\\n é 😀 \u2028")] public string OddText { get; set; } = "";
    [Constant("")] public string EmptyText { get; set; } = "";
    [Constant(true)] public bool Yes { get; set; }
    [Constant(false)] public bool No { get; set; }
    [Constant((byte)200)] public byte SmallNumber { get; set; }
    [Constant(long.MinValue)] public long Smallest { get; set; }
    [Constant(-1)] public int Minus { get; set; }
    [Constant(0.1)] public double Tenth { get; set; }
    [Constant(1e300)] public double Huge { get; set; }
    [Constant(3)] public double Three { get; set; }
    [Constant(0.1f)] public float SingleTenth { get; set; }
    [Constant(-12.50)] public decimal Price { get; set; }
    [Constant(7)] public decimal WholePrice { get; set; }

    [EventTime] public DateTimeOffset At { get; set; }
    [EventTime] public DateTime AtUtc { get; set; }
    [EventTime] public long AtMilliseconds { get; set; }

    [Name("x-\"name\" é")]
    [Constant(1)]
    public int Renamed { get; set; }

    /// <summary>Computed from the others, so it is no field.</summary>
    public string Label => Key + "/" + Counter;

    public static string Shared { get; set; } = "";
}
