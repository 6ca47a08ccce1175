using BenchmarkDotNet.Attributes;
using CodeSynth.Randomness;
using CodeSynth.Sampling;
using CodeSynth.Time;

namespace CodeSynth.Benchmarks.Samplers;

/// <summary>The cost of one value of each sampler that gives a number or an index: consecutive rows, summed.</summary>
public class SamplerBenchmarks
{
    private const int Rows = 10_000;
    private const ulong Key = 0x5EED;
    private const long HotRow = 1_000_000;

    private static readonly EventClock s_atStart = new(0, null, 100);
    private static readonly EventClock s_manyAtStart = new(0, null, 1_000_000_000);
    private static readonly EventClock s_parents = new(0, EventRate.Of(10), long.MaxValue / 2);
    private static readonly EventClock s_children = new(s_parents.TimeOf(0), EventRate.Of(8), long.MaxValue / 2);

    private static readonly EventClock s_since2026 = new(new DateTime(2026, 1, 1).Ticks, EventRate.Of(1_000), long.MaxValue / 2);
    private static readonly EventClock s_atRandom = EventClock.Poisson(0, EventRate.Of(10), long.MaxValue / 2, Key);

    private readonly UniformInt128 _wide = new(Key, 0, Int128.One << 100);
    private readonly WeightedChoice _weighted = new(Key, [9, 3, 2, 1]);
    private readonly Odds _odds = new(Key, 0.3);
    private readonly UuidV4 _uuid4 = new(Key);
    private readonly UuidV7 _uuid7 = new(Key);
    private readonly UniformInt64 _integer = new(Key, 1_000, 100_000);
    private readonly UniformDouble _real = new(Key, 0, 1);
    private readonly Choice _choice = new(Key, 4);
    private readonly ReferenceSampler _uniform = ReferenceSampler.Of(0, null, Key, s_children, s_atStart);
    private readonly ReferenceSampler _zipfTable = ReferenceSampler.Of(1.5, null, Key, s_children, s_atStart);
    private readonly ReferenceSampler _zipfLarge = ReferenceSampler.Of(1.5, null, Key, s_children, s_manyAtStart);
    private readonly ReferenceSampler _zipfGrowing = ReferenceSampler.Of(1.5, null, Key, s_children, s_parents);
    private readonly ReferenceSampler _recency = ReferenceSampler.Of(0, TimeSpan.FromMinutes(30), Key, s_children, s_parents);

    private readonly ReferenceSampler _uniqueRecent = ReferenceSampler.Of(new ReferenceMode { Unique = true, Recency = TimeSpan.FromMinutes(30) }, Key, s_children, s_parents);
    private readonly ReferenceSampler _other = ReferenceSampler.Of(
        new ReferenceMode { Zipf = 1.5 }, Key, s_children, s_atStart, ReferenceSampler.Of(new ReferenceMode { Zipf = 1.5 }, ~Key, s_children, s_atStart));

    /// <summary>The bits alone: what no sampler can be cheaper than.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public ulong RandomBits()
    {
        ulong sum = 0;
        for (long row = HotRow; row < HotRow + Rows; row++)
        {
            sum += Bits.At(Key, row);
        }

        return sum;
    }

    /// <summary>An integer between two bounds.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long UniformInteger() => Sum(new UniformIntegerValue(_integer));

    /// <summary>A floating-point number.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long UniformReal() => Sum(new UniformRealValue(_real));

    /// <summary>One of four.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long OneOf() => Sum(new OneOfValue(_choice));

    /// <summary>An integer of 128 bits.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long UniformWideInteger() => Sum(new UniformWideIntegerValue(_wide));

    /// <summary>One of four by weight.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long OneOfByWeight() => Sum(new OneOfByWeightValue(_weighted));

    /// <summary>True in three of ten rows.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long Odds() => Sum(new OddsValue(_odds));

    /// <summary>A random UUID, as its bits.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long UuidVersion4() => Sum(new UuidVersion4Value(_uuid4));

    /// <summary>A UUID in order of time, as its bits.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long UuidVersion7()
    {
        UuidV7 sampler = _uuid7;
        ClockCursor clock = s_since2026.CursorAt(HotRow);
        long sum = 0;
        for (long row = HotRow; row < HotRow + Rows; row++)
        {
            sum += Folded(sampler.At(row, clock.Next()));
        }

        return sum;
    }

    /// <summary>The time of the next row of a Poisson process.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long EventTimeAtRandom()
    {
        ClockCursor clock = s_atRandom.CursorAt(HotRow);
        long sum = 0;
        for (int i = 0; i < Rows; i++)
        {
            sum += clock.Next();
        }

        return sum;
    }

    /// <summary>The time of any row of a Poisson process.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long EventTimeAtRandomOfAnyRow() => Sum(new TimeValue(s_atRandom));

    /// <summary>How many rows of a Poisson process are born by a time.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long RowsBornAtRandom() => Sum(new BornValue(s_atRandom));

    /// <summary>How many rows of a constant rate are born by a time.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long RowsBorn() => Sum(new BornValue(s_parents));

    /// <summary>The time of the next row.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long EventTime()
    {
        ClockCursor clock = s_children.CursorAt(HotRow);
        long sum = 0;
        for (int i = 0; i < Rows; i++)
        {
            sum += clock.Next();
        }

        return sum;
    }

    /// <summary>A row of a hundred, each equally likely.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long ReferenceUniform() => Sum(_uniform);

    /// <summary>A row of a hundred by popularity: an alias table.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long ReferenceZipf() => Sum(_zipfTable);

    /// <summary>A row of a billion by popularity: rejection-inversion.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long ReferenceZipfOfABillion() => Sum(_zipfLarge);

    /// <summary>A row of those born so far by popularity.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long ReferenceZipfGrowing() => Sum(_zipfGrowing);

    /// <summary>One of the newest rows.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long ReferenceRecency() => Sum(_recency);

    /// <summary>One of the newest rows, each at most once.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long ReferenceUniqueRecency() => Sum(_uniqueRecent);

    /// <summary>A row of a hundred by popularity, another one than a second reference picks.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long ReferenceExcept() => Sum(_other);

    private static long Sum(ReferenceSampler sampler)
    {
        ClockCursor clock = s_children.CursorAt(HotRow);
        long sum = 0;
        for (long row = HotRow; row < HotRow + Rows; row++)
        {
            sum += sampler.At(row, clock.Next());
        }

        return sum;
    }

    // Specialised for each struct, so that the loop has no call that emitted code would not have.
    private static long Sum<TValue>(TValue value)
        where TValue : struct, IValue
    {
        long sum = 0;
        for (long row = HotRow; row < HotRow + Rows; row++)
        {
            sum += value.At(row);
        }

        return sum;
    }

    // Both halves count, or the JIT would leave one away.
    private static long Folded(UInt128 uuid) => (long)((ulong)(uuid >> 64) ^ (ulong)uuid);

    private interface IValue
    {
        long At(long row);
    }

    private readonly struct UniformIntegerValue(UniformInt64 sampler) : IValue
    {
        public long At(long row) => sampler.At(row);
    }

    private readonly struct UniformRealValue(UniformDouble sampler) : IValue
    {
        public long At(long row) => BitConverter.DoubleToInt64Bits(sampler.At(row));
    }

    private readonly struct OneOfValue(Choice sampler) : IValue
    {
        public long At(long row) => sampler.At(row);
    }

    private readonly struct UniformWideIntegerValue(UniformInt128 sampler) : IValue
    {
        public long At(long row) => (long)sampler.At(row);
    }

    private readonly struct OneOfByWeightValue(WeightedChoice sampler) : IValue
    {
        public long At(long row) => sampler.At(row);
    }

    private readonly struct OddsValue(Odds sampler) : IValue
    {
        public long At(long row) => sampler.At(row) ? 1 : 0;
    }

    private readonly struct UuidVersion4Value(UuidV4 sampler) : IValue
    {
        public long At(long row) => Folded(sampler.At(row));
    }

    private readonly struct TimeValue(EventClock clock) : IValue
    {
        public long At(long row) => clock.TimeOf(row);
    }

    private readonly struct BornValue(EventClock clock) : IValue
    {
        public long At(long row) => clock.BornBy(s_children.TimeOf(row));
    }
}
