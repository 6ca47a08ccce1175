using CodeSynth.Planning;
using CodeSynth.Randomness;
using CodeSynth.Sampling;
using CodeSynth.Tests.Sampling.Laws;
using CodeSynth.Time;

namespace CodeSynth.Tests.Sampling;

public class RecencyTests
{
    /// <summary>A million rows a second, so that a row's birth is its age to a microsecond.</summary>
    private static readonly EventClock s_dense = new(new DateTime(2026, 1, 1).Ticks, EventRate.Of(1_000_000), 1_000_000_000_000);

    /// <summary>False-alarm rate: see <see cref="SeedLaw"/>. The window is the maximum age, or what there is before that much time has passed.</summary>
    [Theory]
    [InlineData(30, 60)]
    [InlineData(30, 10)]
    [InlineData(1, 10_000)]
    public void Ages_FollowTheTruncatedExponential(int maxMinutes, int minutesIn)
    {
        TimeSpan max = TimeSpan.FromMinutes(maxMinutes);
        long time = s_dense.TimeOf(0) + TimeSpan.FromMinutes(minutesIn).Ticks;
        double window = Math.Min(max.Ticks, time - s_dense.TimeOf(0));
        var child = new EventClock(s_dense.TimeOf(0), null, 1);

        SeedLaw.Holds(seed =>
        {
            ReferenceSampler sampler = ReferenceSampler.Of(0, max, StreamKey.Of(seed, "Payment", "OrderId"), child, s_dense);
            double[] ages = [.. Enumerable.Range(0, 10_000).Select(row => (double)(time - s_dense.TimeOf(sampler.At(row, time))))];
            return KolmogorovSmirnov.PValue(ages, age => (1 - Math.Exp(-5 * age / window)) / (1 - Math.Exp(-5)));
        });
    }

    /// <summary>Never the future, never older by a single tick, and the very formula of the design, whatever the clocks that a plan lets pass.</summary>
    [Fact]
    public void Pick_RandomClocks_IsEligibleAndTheFormulas()
    {
        int passed = 0;
        for (long n = 0; n < 4_000; n++)
        {
            ReferenceClocks clocks = ReferenceClocks.Random(n, 2_000);
            if (!clocks.PlanLetsPass)
            {
                continue;
            }

            passed++;
            ReferenceSampler sampler = ReferenceSampler.Of(0, clocks.MaxAge, 77, clocks.Child, clocks.Parent);
            for (long row = 0; row < clocks.Child.Count; row += 1 + row / 8)
            {
                long time = clocks.Child.TimeOf(row);
                long picked = sampler.At(row, time);

                Assert.InRange(picked, 0, clocks.Parent.Count - 1);
                Assert.InRange(clocks.Parent.TimeOf(picked), time - clocks.MaxAge.Ticks, time);
                Assert.Equal(picked, sampler.At(row));
                if (clocks.Parent.HasRate)
                {
                    Assert.Equal(Formula(clocks, 77, row), picked);
                }
            }
        }

        Assert.InRange(passed, 500, 4_000);
    }

    [Fact]
    public void Pick_BitsAtTheirExtremes_StaysInTheWindow()
    {
        Assert.Equal(0, RecencyAge.Of(0, 1_000_000));
        Assert.InRange(RecencyAge.Of(ulong.MaxValue, 1_000_000), 999_000, 1_000_000);
        Assert.InRange(RecencyAge.Of(ulong.MaxValue, long.MaxValue), 0, long.MaxValue);
        Assert.Equal(0, RecencyAge.Of(ulong.MaxValue, 0));
    }

    /// <summary>All rows are of one age, so none is newer than another.</summary>
    [Fact]
    public void Pick_ParentWithoutARate_IsUniform() =>
        SeedLaw.Holds(seed =>
        {
            var clock = new EventClock(1_000_000, null, 50);
            ReferenceSampler sampler = ReferenceSampler.Of(0, TimeSpan.FromSeconds(1), seed, clock, clock);
            var observed = new long[50];
            for (long row = 0; row < 5_000; row++)
            {
                observed[sampler.At(row)]++;
            }

            return ChiSquare.PValue(observed, [.. Enumerable.Repeat(0.02, 50)]);
        });

    [Fact]
    public void FindGap_SmallRandomClocks_FindsWhatASearchFinds()
    {
        int gaps = 0;
        for (long n = 0; n < 20_000; n++)
        {
            ReferenceClocks clocks = ReferenceClocks.Random(n, 40);
            long? expected = FirstRowWithoutParent(clocks);

            Assert.Equal(expected, RecencyGap.Find(clocks.Child, clocks.Parent, clocks.MaxAge.Ticks)?.ChildRow);
            gaps += expected is null ? 0 : 1;
        }

        Assert.InRange(gaps, 1_000, 19_000);
    }

    private static long Formula(ReferenceClocks clocks, ulong key, long row)
    {
        EventClock parent = clocks.Parent;
        long time = clocks.Child.TimeOf(row);
        long max = clocks.MaxAge.Ticks;
        long age = RecencyAge.Of(Bits.At(key, row), Math.Min(max, time - parent.TimeOf(0)));
        return Math.Clamp(parent.BornBy(time - age) - 1, parent.BornBy(time - max - 1), parent.BornBy(time) - 1);
    }

    private static long? FirstRowWithoutParent(ReferenceClocks clocks)
    {
        for (long row = 0; row < clocks.Child.Count; row++)
        {
            long time = clocks.Child.TimeOf(row);
            bool found = false;
            for (long parent = 0; parent < clocks.Parent.Count && !found; parent++)
            {
                found = clocks.Parent.TimeOf(parent) is var born && born <= time && born >= time - clocks.MaxAge.Ticks;
            }

            if (!found)
            {
                return row;
            }
        }

        return null;
    }
}
