using System.Globalization;
using CodeSynth.Randomness;
using CodeSynth.Tests.Sampling.Laws;
using CodeSynth.Workflows;

namespace CodeSynth.Tests.Workflows;

public class DelaySamplerTests
{
    private const double Second = TimeSpan.TicksPerSecond;

    /// <summary>Laws as one declares them, and such as cut off nearly everything.</summary>
    public static TheoryData<string> Laws => new(s_laws.Keys);

    private static readonly Dictionary<string, DelayLaw> s_laws = new()
    {
        ["uniform"] = Law(DelayDistribution.Uniform, 0.1, 0.9),
        ["normal"] = Law(DelayDistribution.Normal, 0, 10) with { Mean = 5 * Second, StandardDeviation = Second },
        ["normal, cut in the middle"] = Law(DelayDistribution.Normal, 5, 6) with { Mean = 5 * Second, StandardDeviation = Second },
        ["normal, both sides unlike"] = Law(DelayDistribution.Normal, 3, 5.5) with { Mean = 5 * Second, StandardDeviation = Second },
        ["normal, far above the bounds"] = Law(DelayDistribution.Normal, 0, 1) with { Mean = 3600 * Second, StandardDeviation = 10 * Second },
        ["normal, far below the bounds"] = Law(DelayDistribution.Normal, 90, 100) with { Mean = -5 * Second, StandardDeviation = 5 * Second },
        ["normal, a deviation that fills the bounds"] = Law(DelayDistribution.Normal, 0, 10) with { Mean = 5 * Second, StandardDeviation = 1e9 * Second },
        ["normal, a hundredth of the bounds"] = Law(DelayDistribution.Normal, 0, 3600) with { Mean = 30 * Second, StandardDeviation = 2 * Second },
        ["exponential"] = Law(DelayDistribution.Exponential, 0, 30) with { Mean = Second },
        ["exponential, cut early"] = Law(DelayDistribution.Exponential, 0.5, 1) with { Mean = 2 * Second },
        ["exponential, as good as uniform"] = Law(DelayDistribution.Exponential, 0, 1) with { Mean = 1e10 * Second },
        ["exponential, never cut"] = Law(DelayDistribution.Exponential, 0, 86_400) with { Mean = 0.01 * Second },
        ["lognormal"] = Law(DelayDistribution.LogNormal, 0, 60) with { P50 = 0.2 * Second, P99 = 2 * Second },
        ["lognormal, cut on both sides"] = Law(DelayDistribution.LogNormal, 0.1, 0.5) with { P50 = 0.2 * Second, P99 = 2 * Second },
        ["lognormal, above its median"] = Law(DelayDistribution.LogNormal, 1, 20) with { P50 = 0.2 * Second, P99 = 2 * Second },
        ["lognormal, below its median"] = Law(DelayDistribution.LogNormal, 0.001, 0.1) with { P50 = 0.2 * Second, P99 = 2 * Second },
        ["lognormal, a narrow one"] = Law(DelayDistribution.LogNormal, 0, 60) with { P50 = 10 * Second, P99 = 10.5 * Second },
    };

    /// <summary>False-alarm rate: see <see cref="SeedLaw"/>.</summary>
    [Theory]
    [MemberData(nameof(Laws))]
    public void Draws_OfALaw_FollowIt(string name)
    {
        var sampler = new DelaySampler(s_laws[name]);
        var law = new ReferenceLaw(s_laws[name]);

        // The distribution at a few hundred points, with lines between them, is exact enough for so many draws.
        double[] points = [.. Enumerable.Range(0, 257).Select(i => (double)sampler.At(i == 256 ? ulong.MaxValue : (ulong)i << 56))];
        double[] below = [.. points.Select(law.Below)];
        SeedLaw.Holds(seed => KolmogorovSmirnov.PValue([.. Enumerable.Range(0, 5_000).Select(i => (double)sampler.At(Bits.At(seed, i)))], x =>
        {
            int i = Math.Clamp(Array.BinarySearch(points, x) is var found && found >= 0 ? found : ~found, 1, 256);
            double width = points[i] - points[i - 1];
            return below[i - 1] + (below[i] - below[i - 1]) * (width == 0 ? 1 : Math.Clamp((x - points[i - 1]) / width, 0, 1));
        }));
    }

    /// <summary>At every share of the probability, down to one in some thousand millions, what is drawn misplaces no more of it than the remarks promise, but for what a tick is.</summary>
    [Theory]
    [MemberData(nameof(Laws))]
    public void Quantile_AnyShare_IsOffByNoMoreThanPromised(string name)
    {
        DelayLaw law = s_laws[name];
        var sampler = new DelaySampler(law);
        var reference = new ReferenceLaw(law);
        double factor = law.Distribution == DelayDistribution.LogNormal ? 1 + 1.26 * Math.Log(law.P99 / law.P50) / 2.3263 : 1;
        for (int n = 0; n < 120; n++)
        {
            // Octave by octave, somewhere within each.
            ulong bits = (Bits.At(5, n) >> 1 | 1UL << 62) >> (n / 4);
            double share = bits / Math.ScaleB(1, 64);
            double bound = share * factor / (1 << 15) * 1.01 + 1e-13;
            double low = sampler.At(bits);
            double high = sampler.At(~bits);

            Assert.InRange(share, reference.Below(low - 1) - bound, reference.Below(Math.Min(low + 1.5, law.Max)) + bound);
            Assert.InRange(share, reference.Above(Math.Min(high + 1.5, law.Max)) - bound, reference.Above(high - 1) + bound);
        }
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void Mean_OfALaw_IsThatOfTheLaw(string name)
    {
        double expected = new ReferenceLaw(s_laws[name]).Mean;

        Assert.InRange(new DelaySampler(s_laws[name]).Mean / expected, 1 - 3e-5, 1 + 3e-5);
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void Draw_AnyBits_RisesWithThemAndStaysWithinTheBounds(string name)
    {
        DelayLaw law = s_laws[name];
        var sampler = new DelaySampler(law);
        ulong[] bits = [0, 1, .. Enumerable.Range(0, 64).Select(i => 1UL << i), .. Enumerable.Range(0, 64).Select(i => ~(1UL << i)), .. Enumerable.Range(0, 20_000).Select(i => Bits.At(1, i)), ulong.MaxValue];
        Array.Sort(bits);

        long last = law.Min;
        foreach (ulong draw in bits)
        {
            long delay = sampler.At(draw);
            Assert.InRange(delay, last, law.Max);
            last = delay;
        }

        Assert.Equal(law.Min, sampler.At(0));
        Assert.InRange(last, law.Max - law.Max / 100, law.Max);
    }

    /// <summary>A law whose bounds leave a few ticks, or one.</summary>
    [Theory]
    [InlineData(DelayDistribution.Uniform)]
    [InlineData(DelayDistribution.Normal)]
    [InlineData(DelayDistribution.Exponential)]
    [InlineData(DelayDistribution.LogNormal)]
    public void Draw_BoundsThatLeaveNextToNothing_StaysWithinThem(DelayDistribution distribution)
    {
        foreach ((long min, long max) in new[] { (0L, 0L), (7L, 7L), (0L, 1L), (1_000_000_000L, 1_000_000_003L), (0L, DateTime.MaxValue.Ticks) })
        {
            foreach (double scale in new[] { 1e-3, 1, 1e7, 1e30 })
            {
                var sampler = new DelaySampler(new DelayLaw(distribution, min, max) { Mean = scale, StandardDeviation = scale, P50 = scale, P99 = scale * 1.5 });

                Assert.Equal(min == max ? min : null, sampler.Constant);
                Assert.InRange(sampler.Mean, min, max);
                long last = min;
                for (ulong i = 0; i < 300; i++)
                {
                    long delay = sampler.At(i == 299 ? ulong.MaxValue : i << 56 | i << 30);
                    Assert.InRange(delay, i < 256 ? last : min, max);
                    last = delay;
                }
            }
        }
    }

    /// <summary>What is drawn is part of what a seed means: a changed digest is a breaking change.</summary>
    [Fact]
    public void Draws_OfAllLaws_AreThoseOfTheFirstVersion()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fi-FI");
        ulong digest = 0;
        foreach (DelayLaw law in s_laws.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => l.Value))
        {
            var sampler = new DelaySampler(law);
            for (long row = 0; row < 2_000; row++)
            {
                digest = Bits.Mix(digest + (ulong)sampler.At(Bits.At(1, row) >> (int)(row % 20)));
            }
        }

        CultureInfo.CurrentCulture = before;
        Assert.Equal(9911807444649232227, digest);
    }

    private static DelayLaw Law(DelayDistribution distribution, double min, double max) => new(distribution, (long)(min * Second), (long)(max * Second));
}
