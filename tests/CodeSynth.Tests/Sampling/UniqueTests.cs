using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Randomness;
using CodeSynth.Sampling;
using CodeSynth.Testing;
using CodeSynth.Tests.Sampling.Laws;
using CodeSynth.Tests.Support;
using CodeSynth.Time;

namespace CodeSynth.Tests.Sampling;

public class UniqueTests
{
    private static readonly long s_start = new DateTime(2026, 1, 1).Ticks;

    /// <summary>Parent's rate (0 = none), child's rate, and recency in seconds (0 = none).</summary>
    public static TheoryData<double, double, int> Pairs => new()
    {
        { 0, 8, 0 },
        { 0, 0, 0 },
        { 10, 8, 0 },
        { 10, 10, 0 },
        { 1_000, 1, 0 },
        { 10, 8, 1_800 },
        { 10, 10, 1_800 },
        { 10, 9.999, 600 },
        { 1_000, 1, 60 },
        { 10, 8, 2 },
        { 12_345.678901234, 7.3, 3_600 },
        { 30_000_000, 12_345.67, 5 },
        { 1_000_000_000, 1_000_000_000, 1 },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Pick_AMillionRows_AreBornYoungEnoughAndNeverTwiceTheSame(double parentRate, double childRate, int seconds)
    {
        (ReferenceSampler sampler, EventClock child, EventClock parent) = Make(parentRate, childRate, seconds, parents: 1L << 40);
        var seen = new HashSet<long>(1_000_000);
        for (long row = 0; row < 1_000_000; row++)
        {
            long picked = sampler.At(row);
            Assert.True(IsEligible(picked, child, parent, seconds, row), $"row {row} picks {picked}");
            Assert.True(seen.Add(picked), $"row {row} picks {picked} again");
        }
    }

    /// <summary>As many children as parents: each parent is picked.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 8)]
    [InlineData(10, 8)]
    [InlineData(10, 10)]
    [InlineData(10, 0.001)]
    public void Pick_AsManyParentsAsChildren_TakesThemAll(double parentRate, double childRate)
    {
        foreach (long count in (long[])[1, 2, 3, 7, 8, 100, 1_000, 4_097])
        {
            (ReferenceSampler sampler, EventClock child, EventClock parent) = Make(parentRate, childRate, 0, count);

            Assert.Equal(Enumerable.Range(0, (int)count), Enumerable.Range(0, (int)count).Select(row => (int)sampler.At(row)).Order());
            Assert.All(Enumerable.Range(0, (int)count), row => Assert.True(IsEligible(sampler.At(row, child.TimeOf(row)), child, parent, 0, row)));
        }
    }

    /// <summary>Whatever a plan lets pass holds: different, born, never older by a single tick; also at rows that end at the end of time.</summary>
    [Fact]
    public void Pick_RandomPlans_HoldOrAreRefused()
    {
        int passed = 0;
        int recent = 0;
        for (long n = 0; n < 20_000; n++)
        {
            ReferenceClocks clocks = ReferenceClocks.Random(n, 1_000);
            bool isRecent = n % 4 < 2; // every second parent arrives at random, which is refused
            if (!LetsPass(clocks, isRecent))
            {
                continue;
            }

            passed++;
            recent += isRecent && clocks.Parent.HasRate ? 1 : 0;
            ReferenceSampler sampler = Sampler(clocks, isRecent);
            var seen = new HashSet<long>();
            for (long row = 0; row < clocks.Child.Count; row++)
            {
                long picked = sampler.At(row);
                Assert.True(seen.Add(picked));
                Assert.InRange(picked, 0, clocks.Parent.Count - 1);
                Assert.InRange(clocks.Parent.TimeOf(picked), isRecent ? clocks.Child.TimeOf(row) - clocks.MaxAge.Ticks : 0, clocks.Child.TimeOf(row));
            }
        }

        Assert.InRange(passed, 1_000, 20_000);
        Assert.InRange(recent, 50, 20_000);
    }

    /// <summary>Rates, leads and maximum ages of every proportion that a plan accepts.</summary>
    [Fact]
    public void Pick_NewestFirstAtRandomPaces_IsBornYoungEnoughAndDifferent()
    {
        for (long n = 0; n < 600; n++)
        {
            ulong Draw(ulong key, ulong below) => Bits.Below(Bits.At(key, n), below);
            decimal rate = 0.001m * (1UL << (int)Draw(1, 36)) + Draw(2, 1_000) * 0.000000001m;
            decimal slower = n % 5 == 0 ? rate : Math.Max(0.000000001m, decimal.Round(rate * (1 + Draw(3, 1_000)) / (1_000m * (1UL << (int)Draw(4, 10))), 9));
            var parent = new EventClock(s_start, EventRate.Of(rate), 1L << 50);
            var childAt = EventRate.Of(slower);
            long least = UniqueRecentPick.LeastMaxAge(new EventClock(0, childAt, 1), parent);
            long max = least + (long)Draw(5, (ulong)least << (int)Draw(6, 11));
            long lead = (long)Draw(7, (ulong)max << (int)Draw(8, 3)) * (n % 3);
            var child = new EventClock(parent.TimeOf(0) + lead, childAt, 1L << 50);
            ReferenceSampler sampler = ReferenceSampler.Of(new ReferenceMode { Unique = true, Recency = TimeSpan.FromTicks(max) }, (ulong)n, child, parent);
            var seen = new HashSet<long>();
            for (long row = 0; row < 2_000; row++)
            {
                long picked = sampler.At(row);
                long time = child.TimeOf(row);
                Assert.InRange(parent.TimeOf(picked), time - max, time);
                Assert.True(seen.Add(picked), $"case {n}: row {row} picks {picked} again");
            }
        }
    }

    /// <summary>Neither more parents nor more children change what a row picks while the parents arrive.</summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public void Pick_LongerRun_KeepsThePrefix(double parentRate, double childRate, int seconds)
    {
        if (parentRate == 0)
        {
            return; // one permutation of all parents
        }

        (ReferenceSampler shorter, EventClock child, EventClock parent) = Make(parentRate, childRate, seconds, parents: 20_011, children: 10_007);
        (ReferenceSampler longer, _, _) = Make(parentRate, childRate, seconds, parents: 1L << 40);
        long rows = Math.Min(child.BornBy(parent.TimeOf(parent.Count - 1) - 1), 10_007);

        Assert.InRange(rows, 1, 10_007);
        for (long row = 0; row < rows; row++)
        {
            Assert.Equal(longer.At(row), shorter.At(row));
        }
    }

    /// <summary>
    /// Over rows far apart the ages follow the documented mixture: of eight picks 1, 2, 3 and 2 aim at 1/2, 1/4, 1/8 and 1/16 of the
    /// maximum, and a pick is off by the difference of two uniform places in its block. The clocks are such that the blocks are known.
    /// </summary>
    [Fact]
    public void Ages_NewestFirst_FollowTheirMixture()
    {
        // A cell of children lasts a second, so blocks of 2^k cells last 2^k seconds.
        var max = TimeSpan.FromSeconds(1_100);
        var parent = new EventClock(s_start, EventRate.Of(16), long.MaxValue);
        var child = new EventClock(parent.TimeOf(0), EventRate.Of(8), 1L << 40);
        (double Share, double Aim, double Block)[] classes = [(1 / 8.0, 550, 512), (2 / 8.0, 275, 256), (3 / 8.0, 137.5, 128), (2 / 8.0, 68.75, 64)];

        SeedLaw.Holds(seed =>
        {
            ReferenceSampler sampler = ReferenceSampler.Of(new ReferenceMode { Recency = max, Unique = true }, StreamKey.Of(seed, "Payment", "OrderId"), child, parent);
            double[] ages = [.. Enumerable.Range(1, 4_000).Select(n =>
            {
                long row = 100_000 + n * 4_099L + (long)(seed * 77);
                return (child.TimeOf(row) - parent.TimeOf(sampler.At(row))) / 1e7;
            })];
            return KolmogorovSmirnov.PValue(ages, age => classes.Sum(c => c.Share * Triangle((age - 1 - c.Aim) / c.Block)));
        });
    }

    /// <summary>The shares that the documentation states, to a hundredth and a half; also early, when the window is the time passed.</summary>
    [Theory]
    [InlineData(100, 10, 1_000_000, 0)]
    [InlineData(100, 10, 50_000, 2_000)]
    public void Ages_NewestFirst_HaveTheDocumentedShares(double parentRate, double childRate, long firstRow, int earlySeconds)
    {
        int window = earlySeconds == 0 ? 1_800 : 0;
        (ReferenceSampler sampler, EventClock child, EventClock parent) = Make(parentRate, childRate, earlySeconds == 0 ? 1_800 : 1_000_000, 1L << 40);
        var fifths = new double[5];
        for (long row = firstRow; row < firstRow + 100_000; row++)
        {
            double length = window == 0 ? child.TimeOf(row) - parent.TimeOf(0) : window * 1e7;
            fifths[(int)(5 * (child.TimeOf(row) - parent.TimeOf(sampler.At(row))) / length)] += 1e-5;
        }

        Assert.Equal([0.68, 0.21, 0.07, 0.03, 0.01], fifths, new Near(0.05));
    }

    /// <summary>One permutation of the parents: over seeds a row's parent is any. False-alarm rate: see <see cref="SeedLaw"/>.</summary>
    [Fact]
    public void Pick_ParentsThatAreAllThere_IsAnyOfThem() =>
        SeedLaw.Holds(seed =>
        {
            var observed = new long[50];
            for (ulong n = 0; n < 2_000; n++)
            {
                var clock = new EventClock(s_start, null, 50);
                observed[ReferenceSampler.Of(new ReferenceMode { Unique = true }, seed << 32 | n, clock, clock).At((long)(n % 40))]++;
            }

            return ChiSquare.PValue(observed, [.. Enumerable.Repeat(0.02, 50)]);
        });

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Pick_AllocatesNothing(double parentRate, double childRate, int seconds)
    {
        (ReferenceSampler sampler, _, _) = Make(parentRate, childRate, seconds, 1L << 40);
        long sum = 0;
        Assert.Equal(0, Allocation.LeastBytes(() =>
        {
            for (long row = 0; row < 5_000; row++)
            {
                sum += sampler.At(row * 1_001);
            }
        }));
        Assert.NotEqual(0, sum);
    }

    /// <summary>Far rows are as exact as the first ones.</summary>
    [Theory]
    [InlineData((1L << 31) - 2, 10, 8)]
    [InlineData(1_000_000_000_000, 10, 8)]
    [InlineData(1_000_000_000_000, 1_000, 999.999999999)]
    [InlineData(long.MaxValue - 100_000_000_000_000_000, 1_000_000_000, 100_000_000)]
    public void Pick_FarRows_AreBornYoungEnoughAndDifferent(long first, double parentRate, double childRate)
    {
        first = Math.Min(first, 100_000_000L * 60 * 60 * 24 * 365 * 100);
        (ReferenceSampler sampler, EventClock child, EventClock parent) = Make(parentRate, childRate, 1_800, long.MaxValue);
        var seen = new HashSet<long>();
        for (long row = first; row < first + 50_000; row++)
        {
            long picked = sampler.At(row);
            Assert.True(IsEligible(picked, child, parent, 1_800, row), $"row {row} picks {picked}");
            Assert.True(seen.Add(picked), $"row {row} picks {picked} again");
        }
    }

    [Fact]
    public void Of_UniqueWithZipfOrExcept_IsRefused()
    {
        var clock = new EventClock(s_start, null, 5);
        var except = ReferenceSampler.Of(0, null, 1, clock, clock);

        Assert.Throws<ArgumentException>(() => ReferenceSampler.Of(new ReferenceMode { Unique = true, Zipf = 1 }, 1, clock, clock));
        Assert.Throws<ArgumentException>(() => ReferenceSampler.Of(new ReferenceMode { Unique = true }, 1, clock, clock, except));
    }

    private static bool IsEligible(long picked, EventClock child, EventClock parent, int seconds, long row)
    {
        long time = child.TimeOf(row);
        return picked >= 0 && picked < parent.Count
            && parent.TimeOf(picked) is var born && born <= time && (seconds == 0 || born >= time - TimeSpan.FromSeconds(seconds).Ticks);
    }

    private static (ReferenceSampler Sampler, EventClock Child, EventClock Parent) Make(double parentRate, double childRate, int seconds, long parents, long? children = null)
    {
        var parent = new EventClock(s_start, Rate(parentRate), parents);
        var child = new EventClock(parent.TimeOf(0), Rate(childRate), children ?? parents);
        var mode = new ReferenceMode { Unique = true, Recency = seconds == 0 ? null : TimeSpan.FromSeconds(seconds) };
        return (ReferenceSampler.Of(mode, StreamKey.Of(42, "Payment", "OrderId"), child, parent), child, parent);
    }

    private static EventRate? Rate(double rate) => rate == 0 ? null : EventRate.Of((decimal)rate);

    private static ReferenceSampler Sampler(ReferenceClocks clocks, bool isRecent) =>
        ReferenceSampler.Of(new ReferenceMode { Unique = true, Recency = isRecent ? clocks.MaxAge : null }, 77, clocks.Child, clocks.Parent);

    private static bool LetsPass(ReferenceClocks clocks, bool isRecent)
    {
        EntityDescriptor parent = PlainEntity.Of("Parent", 1);
        EntityDescriptor child = PlainEntity.Of("Child", 1);
        try
        {
            ReferenceRules.Require(child, PlainEntity.To(parent, isRecent ? clocks.MaxAge : null) with { Unique = true }, clocks.Child, clocks.Parent);
            return true;
        }
        catch (PlanException)
        {
            return false;
        }
    }

    // The distribution of the difference of two independent uniform numbers, on [−1, 1].
    private static double Triangle(double x) =>
        x <= -1 ? 0 : x >= 1 ? 1 : x < 0 ? (1 + x) * (1 + x) / 2 : 1 - (1 - x) * (1 - x) / 2;

    private sealed class Near(double tolerance) : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) <= tolerance;

        public int GetHashCode(double obj) => 0;
    }
}
