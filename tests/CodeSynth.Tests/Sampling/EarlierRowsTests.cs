using CodeSynth.Randomness;
using CodeSynth.Sampling;
using CodeSynth.Testing;
using CodeSynth.Tests.Sampling.Laws;
using CodeSynth.Time;

namespace CodeSynth.Tests.Sampling;

/// <summary>An employee's manager is an employee with a smaller row, and the first one has none.</summary>
public class EarlierRowsTests
{
    private static readonly long s_start = new DateTime(2026, 1, 1).Ticks;

    /// <summary>Zipf's exponent, recency in seconds (0 = none), uniqueness, and the rate (0 = none).</summary>
    public static TheoryData<double, int, bool, double> Kinds => new()
    {
        { 0, 0, false, 0 },
        { 0, 0, false, 10 },
        { 1.5, 0, false, 0 },
        { 1.5, 0, false, 10 },
        { 0, 60, false, 0 },
        { 0, 60, false, 10 },
        { 0, 1, false, 2 },
        { 0, 1, false, 30_000_000 },
        { 0, 0, true, 10 },
        { 0, 60, true, 10 },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Pick_EveryKind_IsEarlierAndNoneForTheFirst(double zipf, int seconds, bool unique, double rate)
    {
        (ReferenceSampler sampler, EventClock clock) = Make(zipf, seconds, unique, rate, 1_000_000);

        Assert.Equal(ReferenceSampler.None, sampler.At(0));
        for (long row = 1; row < 20_000; row++)
        {
            long picked = sampler.At(row);
            Assert.InRange(picked, 0, row - 1);
            Assert.Equal(picked, sampler.At(row, clock.TimeOf(row)));
            Assert.True(seconds == 0 || rate == 0 || clock.TimeOf(picked) >= clock.TimeOf(row) - TimeSpan.FromSeconds(seconds).Ticks);
        }
    }

    /// <summary>However long the run, a row's pick is the same.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Pick_LongerRun_KeepsThePrefix(double zipf, int seconds, bool unique, double rate)
    {
        (ReferenceSampler shorter, _) = Make(zipf, seconds, unique, rate, 1_000);
        (ReferenceSampler longer, _) = Make(zipf, seconds, unique, rate, long.MaxValue);

        Assert.All(Enumerable.Range(0, 1_000), row => Assert.Equal(longer.At(row), shorter.At(row)));
    }

    /// <summary>False-alarm rate: see <see cref="SeedLaw"/>.</summary>
    [Fact]
    public void Pick_Uniform_IsEachEarlierRowAlike() =>
        SeedLaw.Holds(seed =>
        {
            var clock = new EventClock(s_start, null, 100);
            var observed = new long[20];
            for (ulong n = 0; n < 5_000; n++)
            {
                observed[ReferenceSampler.Of(new ReferenceMode { ToEarlierRows = true }, seed << 32 | n, clock, clock).At(20)]++;
            }

            return ChiSquare.PValue(observed, [.. Enumerable.Repeat(0.05, 20)]);
        });

    /// <summary>By row number, also where all are born at once; the shuffle stays in ranks [2^k, 2^(k+1)). False-alarm rate: see <see cref="SeedLaw"/>.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void Pick_Zipf_FollowsBirth(double rate)
    {
        double[] weights = [.. Enumerable.Range(1, 15).Select(k => Math.Pow(k, -1.5))];
        double[] blocks = [.. new[] { weights[..1], weights[1..3], weights[3..7], weights[7..] }.Select(b => b.Sum() / weights.Sum())];

        SeedLaw.Holds(seed =>
        {
            var clock = new EventClock(s_start, rate == 0 ? null : EventRate.Of((decimal)rate), 100);
            var observed = new long[4];
            for (ulong n = 0; n < 5_000; n++)
            {
                ReferenceSampler sampler = ReferenceSampler.Of(new ReferenceMode { Zipf = 1.5, ToEarlierRows = true }, seed << 32 | n, clock, clock);
                observed[System.Numerics.BitOperations.Log2((ulong)sampler.At(15) + 1)]++;
            }

            return ChiSquare.PValue(observed, blocks);
        });
    }

    /// <summary>The ages of recency, whoever is referred to. False-alarm rate: see <see cref="SeedLaw"/>.</summary>
    [Fact]
    public void Ages_OfRecency_FollowTheTruncatedExponential()
    {
        var clock = new EventClock(s_start, EventRate.Of(1_000_000), 1L << 40);
        SeedLaw.Holds(seed =>
        {
            ReferenceSampler sampler = ReferenceSampler.Of(new ReferenceMode { Recency = TimeSpan.FromMinutes(10), ToEarlierRows = true }, seed, clock, clock);
            double[] ages = [.. Enumerable.Range(0, 10_000).Select(n => 1_000_000_000 + n * 977L).Select(row => (clock.TimeOf(row) - clock.TimeOf(sampler.At(row))) / 6e9)];
            return KolmogorovSmirnov.PValue(ages, age => (1 - Math.Exp(-5 * age)) / (1 - Math.Exp(-5)));
        });
    }

    /// <summary>A second one that differs (a mentor who is not the manager): the second row has none, for the only earlier one is taken.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Pick_ThatDiffersFromAnother_IsNoneWhereOneIsNotEnough(double zipf, int seconds, bool unique, double rate)
    {
        (ReferenceSampler manager, EventClock clock) = Make(zipf, seconds, unique, rate, 1_000_000);
        var mode = new ReferenceMode { Zipf = zipf, Recency = seconds == 0 ? null : TimeSpan.FromSeconds(seconds), ToEarlierRows = true };
        ReferenceSampler mentor = ReferenceSampler.Of(mode, 7, clock, clock, manager);

        Assert.Equal(ReferenceSampler.None, mentor.At(0));
        Assert.Equal(ReferenceSampler.None, mentor.At(1));
        for (long row = 2; row < 5_000; row++)
        {
            Assert.InRange(mentor.At(row), 0, row - 1);
            Assert.NotEqual(manager.At(row), mentor.At(row));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Pick_EveryKind_AllocatesNothing(double zipf, int seconds, bool unique, double rate)
    {
        (ReferenceSampler sampler, _) = Make(zipf, seconds, unique, rate, 1_000_000);
        long sum = 0;
        Assert.Equal(0, Allocation.LeastBytes(() =>
        {
            for (long row = 0; row < 10_000; row++)
            {
                sum += sampler.At(row);
            }
        }));
        Assert.NotEqual(0, sum);
    }

    private static (ReferenceSampler Sampler, EventClock Clock) Make(double zipf, int seconds, bool unique, double rate, long count)
    {
        var clock = new EventClock(s_start, rate == 0 ? null : EventRate.Of((decimal)rate), count);
        var mode = new ReferenceMode { Zipf = zipf, Recency = seconds == 0 ? null : TimeSpan.FromSeconds(seconds), Unique = unique, ToEarlierRows = true };
        return (ReferenceSampler.Of(mode, StreamKey.Of(42, "Employee", "ManagerId"), clock, clock), clock);
    }
}
