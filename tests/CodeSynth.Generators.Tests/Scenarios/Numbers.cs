// Every numeric type over the whole range that it has, and copies of those that do not travel in 64 bits.
using CodeSynth;

namespace Shop.Numbers;

[SynthEntity(Count = 400)]
public partial record Figures
{
    [RecordKey, Sequence] public Int128 FiguresId { get; init; }
    [Uniform(0, ulong.MaxValue)] public ulong UInt64 { get; init; }
    [Uniform(ulong.MaxValue, ulong.MaxValue)] public ulong Largest { get; init; }
    [Uniform(1, 6)] public ulong Die { get; init; }
    [Uniform(long.MinValue, long.MaxValue)] public nint NativeInt { get; init; }
    [Uniform(0UL, ulong.MaxValue)] public nuint NativeUInt { get; init; }
    [Uniform("-170141183460469231731687303715884105728", "170141183460469231731687303715884105727")] public Int128 Int128 { get; init; }
    [Uniform(-5, 5)] public Int128 SmallInt128 { get; init; }
    [Uniform("0", "170141183460469231731687303715884105727")] public UInt128 UInt128 { get; init; }
    [Uniform("-79228162514264337593543950335", "79228162514264337593543950335", Decimals = 0)] public decimal WholeDecimal { get; init; }
    [Uniform("0", "7.9228162514264337593543950335", Decimals = 28)] public decimal FinestDecimal { get; init; }
    [Uniform(-0.5, 0.5, Decimals = 16)] public decimal SixteenDecimals { get; init; }
    [Uniform("-1.25", "99.75", Decimals = 2)] public decimal ShortText { get; init; }
    [Uniform("-1.5", "1.5")] public double TextReal { get; init; }
    [Uniform(-65504.0, 65504.0)] public Half Half { get; init; }
    [Uniform(0, 1)] public Half UnitHalf { get; init; }
    [Uniform(2.5, 2.5)] public Half SameHalf { get; init; }
    [Uniform(-0.2048, 0.2048, Decimals = 4)] public Half HalfGrid { get; init; }
    [Uniform(-2048, 2048, Decimals = 0)] public Half WholeHalf { get; init; }
    [Constant(5)] public nint ConstantNative { get; init; }
    [Constant(5_000_000_000)] public nuint ConstantUnsigned { get; init; }
    [Constant(-5_000_000_000)] public Int128 ConstantWide { get; init; }
    [Constant(5)] public UInt128 ConstantUnsignedWide { get; init; }
    [OneOf(1, -5_000_000_000)] public nint Native { get; init; }
    [OneOf(1, 5_000_000_000)] public UInt128 OneOfWide { get; init; }
    [Sequence(Start = 0)] public nuint Counter { get; init; }
}

[SynthEntity(Count = 100, Rate = 1)]
public partial record Copies
{
    [RecordKey, Sequence("C{0}")] public required string Id { get; init; }
    [References] public Int128 FiguresId { get; init; }
    [CopyOf("FiguresId", "UInt64")] public ulong UInt64 { get; init; }
    [CopyOf("FiguresId", "NativeUInt")] public nuint NativeUInt { get; init; }
    [CopyOf("FiguresId", "Int128")] public Int128 Int128 { get; init; }
    [CopyOf("FiguresId", "UInt128")] public UInt128 UInt128 { get; init; }
    [CopyOf("FiguresId", "FinestDecimal")] public decimal FinestDecimal { get; init; }
    [CopyOf("FiguresId", "Half")] public Half Half { get; init; }
    [CopyOf("FiguresId", "HalfGrid")] public Half HalfGrid { get; init; }
}
