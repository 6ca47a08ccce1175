using System.Numerics;
using CodeSynth.Randomness;
using CodeSynth.Sampling;
using CodeSynth.Testing;
using CodeSynth.Tests.Sampling.Laws;
using CodeSynth.Time;

namespace CodeSynth.Tests.Sampling;

public class ReferenceSamplerTests
{
    private static readonly long s_start = new DateTime(2026, 1, 1).Ticks;

    /// <summary>Every way to pick: Zipf's exponent, recency in minutes (0 = none), the parent's rate (0 = none) and count.</summary>
    public static TheoryData<double, int, double, long> Kinds => new()
    {
        { 0, 0, 0, 1_000 },
        { 0, 0, 10, 1_000_000 },
        { 1.5, 0, 0, 100_000 },
        { 1.2, 0, 0, 3_000_000 },
        { 1.5, 0, 10, 1_000_000 },
        { 0, 30, 10, 1_000_000 },
        { 0, 30, 0, 1_000 },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Pick_EveryKind_IsBornBeforeAndTheSameWithoutTheTime(double zipf, int minutes, double rate, long count)
    {
        (ReferenceSampler sampler, EventClock child, EventClock parent) = Make(zipf, minutes, rate, count);
        for (long row = 0; row < 20_000; row++)
        {
            long time = child.TimeOf(row);
            long picked = sampler.At(row, time);

            Assert.InRange(picked, 0, parent.BornBy(time) - 1);
            Assert.Equal(picked, sampler.At(row));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Pick_EveryKind_AllocatesNothing(double zipf, int minutes, double rate, long count)
    {
        (ReferenceSampler sampler, EventClock child, _) = Make(zipf, minutes, rate, count);
        long sum = sampler.At(0) + sampler.At(1, child.TimeOf(1));
        Assert.Equal(0, Allocation.LeastBytes(() =>
        {
            ClockCursor clock = child.CursorAt(0);
            for (long row = 0; row < 100_000; row++)
            {
                sum += sampler.At(row) + sampler.At(row, clock.Next());
            }
        }));
        Assert.NotEqual(0, sum);
    }

    /// <summary>Picks follow from key, row and time alone; a change here changes the bytes of every user's run.</summary>
    [Theory]
    [InlineData(0, 0, 0, 1_000, 6184510874939877004)]
    [InlineData(0, 0, 10, 1_000_000, 16185716077431005893)]
    [InlineData(1.5, 0, 0, 100_000, 12354634311981734007)]
    [InlineData(1.2, 0, 0, 3_000_000, 5219341330337861642)]
    [InlineData(1.5, 0, 10, 1_000_000, 9976192866068663499)]
    [InlineData(0, 30, 10, 1_000_000, 14971668171215352195)]
    public void Pick_FirstTenThousandRows_AreTheseForever(double zipf, int minutes, double rate, long count, ulong expected)
    {
        (ReferenceSampler sampler, _, _) = Make(zipf, minutes, rate, count);
        ulong digest = 0;
        for (long row = 0; row < 10_000; row++)
        {
            digest = Bits.Mix(digest ^ (ulong)sampler.At(row));
        }

        Assert.Equal(expected, digest);
    }

    /// <summary>A longer parent leaves the picks of all rows that are born while the shorter one still grows.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.5, 0)]
    [InlineData(1, 0)]
    [InlineData(1.5, 0)]
    [InlineData(1.2, 0)]
    [InlineData(0, 1)]
    public void Pick_ParentGrowsLonger_KeepsThePrefix(double zipf, int minutes)
    {
        (ReferenceSampler shorter, EventClock child, EventClock parent) = Make(zipf, minutes, 10, 3_000);
        (ReferenceSampler longer, _, _) = Make(zipf, minutes, 10, 10_000_000_000);
        long rows = child.BornBy(parent.TimeOf(parent.Count - 1));

        Assert.InRange(rows, 1_000, child.Count - 1);
        for (long row = 0; row < rows; row++)
        {
            Assert.Equal(shorter.At(row), longer.At(row));
        }
    }

    /// <summary>Shuffled only within [2^k, 2^(k+1)): a row's popularity is that of its age to a factor of two.</summary>
    [Fact]
    public void Pick_ZipfOverAGrowingParent_StaysInTheBlockOfItsRank()
    {
        (ReferenceSampler sampler, EventClock child, EventClock parent) = Make(0.5, 0, 10, 1_000_000);
        var ranks = new ZipfRanks(0.5, parent.Count);
        int moved = 0;
        for (long row = 0; row < 50_000; row++)
        {
            long rank = ranks.At(Key, row, parent.BornBy(child.TimeOf(row)));
            long picked = sampler.At(row) + 1;

            Assert.Equal(BitOperations.Log2((ulong)rank), BitOperations.Log2((ulong)picked));
            moved += rank == picked ? 0 : 1;
        }

        Assert.InRange(moved, 40_000, 50_000);
    }

    /// <summary>Hot is not low: over seeds the most popular of a hundred rows is seldom one of the first ten.</summary>
    [Fact]
    public void Pick_ZipfOverAFixedParent_PutsTheHotRowAnywhere()
    {
        var clock = new EventClock(s_start, null, 100);
        long[] hot = [.. Enumerable.Range(1, 200).Select(seed => HottestRow(ReferenceSampler.Of(2, null, (ulong)seed, clock, clock)))];

        Assert.InRange(hot.Count(row => row < 10), 5, 40); // 20 expected; outside with a probability below 1e-4
        Assert.InRange(hot.Distinct().Count(), 60, 100);
    }

    /// <summary>Rank follows the row: picks are ranks less one, over fixed populations of either size and over growing ones.</summary>
    [Theory]
    [InlineData(0, 100)]
    [InlineData(0, 3_000_000)]
    [InlineData(10, 1_000_000)]
    public void Pick_Unshuffled_IsTheRank(double rate, long count)
    {
        var law = new ZipfLaw(1.2, count);
        var parent = new EventClock(s_start, rate == 0 ? null : EventRate.Of((decimal)rate), count);
        long end = parent.TimeOf(count - 1);
        SeedLaw.Holds(seed =>
        {
            ReferenceSampler sampler = ReferenceSampler.Of(new ReferenceMode { Zipf = 1.2, Unshuffled = true }, seed, parent, parent);
            return law.PValue(Enumerable.Range(0, 10_000).Select(row => sampler.At(row, end) + 1));
        });
    }

    /// <summary>A population of one: whatever the law, it is row 0.</summary>
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 0, 10)]
    [InlineData(1.5, 0, 0)]
    [InlineData(1.5, 0, 10)]
    [InlineData(0, 30, 10)]
    public void Pick_PopulationOfOne_IsIt(double zipf, int minutes, double rate)
    {
        (ReferenceSampler sampler, EventClock child, _) = Make(zipf, minutes, rate, 1);

        Assert.All(Enumerable.Range(0, 1_000), row => Assert.Equal(0, sampler.At(row, child.TimeOf(row))));
    }

    /// <summary>Parents up to the last number that there is.</summary>
    [Theory]
    [InlineData(0, 0, (1L << 31) + 1)]
    [InlineData(0, 0, long.MaxValue)]
    [InlineData(1.5, 0, (1L << 31) + 1)]
    [InlineData(0.5, 0, long.MaxValue)]
    [InlineData(0.5, 1_000_000_000, long.MaxValue)]
    [InlineData(0, 1_000_000_000, long.MaxValue)]
    public void Pick_HugePopulation_StaysInIt(double zipf, double rate, long count)
    {
        var parent = new EventClock(s_start, rate == 0 ? null : EventRate.Of((decimal)rate), count);
        ReferenceSampler sampler = ReferenceSampler.Of(zipf, null, Key, parent, parent);
        long end = parent.TimeOf(count - 1);
        long[] picked = [.. Enumerable.Range(0, 1_000).Select(row => sampler.At(long.MaxValue - row, end))];

        Assert.All(picked, row => Assert.InRange(row, 0, count - 1));
        Assert.Contains(picked, row => row > count / 4);
    }

    [Fact]
    public void Of_ChildAndParentWithoutRows_IsMade()
    {
        var none = new EventClock(s_start, EventRate.Of(1), 0);

        Assert.NotNull(ReferenceSampler.Of(1.5, null, 1, none, none));
        Assert.NotNull(ReferenceSampler.Of(0, TimeSpan.FromSeconds(1), 1, none, none));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(0, -5)]
    public void Of_LawThatDoesNotExist_IsRefused(double zipf, int seconds)
    {
        var clock = new EventClock(s_start, null, 1);
        TimeSpan? recency = seconds == 0 ? null : TimeSpan.FromSeconds(seconds);

        Assert.Throws<ArgumentOutOfRangeException>(() => ReferenceSampler.Of(zipf, recency, 1, clock, clock));
    }

    private static ulong Key => StreamKey.Of(42, "Payment", "OrderId");

    private static (ReferenceSampler Sampler, EventClock Child, EventClock Parent) Make(double zipf, int minutes, double rate, long count)
    {
        var parent = new EventClock(s_start, rate == 0 ? null : EventRate.Of((decimal)rate), count);
        var child = new EventClock(parent.TimeOf(0), EventRate.Of(8), 1_000_000);
        return (ReferenceSampler.Of(zipf, minutes == 0 ? null : TimeSpan.FromMinutes(minutes), Key, child, parent), child, parent);
    }

    private static long HottestRow(ReferenceSampler sampler) =>
        Enumerable.Range(0, 300).GroupBy(row => sampler.At(row)).MaxBy(g => g.Count())!.Key;
}
