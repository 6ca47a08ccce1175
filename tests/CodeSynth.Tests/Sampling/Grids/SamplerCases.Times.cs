using CodeSynth.Randomness;
using CodeSynth.Sampling;
using CodeSynth.Tests.Workflows;
using CodeSynth.Time;
using CodeSynth.Workflows;

namespace CodeSynth.Tests.Sampling.Grids;

internal static partial class SamplerCases
{
    private static IEnumerable<SamplerCase> Times()
    {
        foreach (int rate in (int[])[1, 3, 10, 40])
        {
            yield return new SamplerCase($"Poisson, {rate} a second", key => Arrivals(rate, key), typeof(EventClock))
            {
                Cell = count => Math.Min((int)count, PoissonLaw(rate).Length - 1),
                Law = PoissonLaw(rate),
                Draws = 600,
            };
        }

        foreach ((long min, long max) in new[] { (0L, 1L), (3L, 9L), (0L, 10_000_000L), (5L, long.MaxValue - 1) })
        {
            yield return SamplerCase.Between("Delay, uniform", Delay(new DelayLaw(DelayDistribution.Uniform, min, max)), min, max, typeof(DelaySampler));
        }

        // Seconds; cut off at both ends, or hardly.
        (string Name, DelayLaw Law)[] laws =
        [
            ("normal", Seconds(DelayDistribution.Normal, 0, 10) with { Mean = 5e7, StandardDeviation = 1e7 }),
            ("normal, cut", Seconds(DelayDistribution.Normal, 3, 5.5) with { Mean = 5e7, StandardDeviation = 1e7 }),
            ("exponential", Seconds(DelayDistribution.Exponential, 0, 30) with { Mean = 1e7 }),
            ("exponential, cut", Seconds(DelayDistribution.Exponential, 0.5, 1) with { Mean = 2e7 }),
            ("log-normal", Seconds(DelayDistribution.LogNormal, 0, 60) with { P50 = 2e6, P99 = 2e7 }),
            ("log-normal, cut", Seconds(DelayDistribution.LogNormal, 0.1, 0.5) with { P50 = 2e6, P99 = 2e7 }),
        ];
        foreach ((string name, DelayLaw law) in laws)
        {
            // Cells whose ends are ticks, so that what a tick holds back from the law is next to nothing.
            var reference = new ReferenceLaw(law);
            long width = (law.Max - law.Min) / AgeCells;
            yield return new SamplerCase($"Delay, {name}", Delay(law), typeof(DelaySampler), typeof(QuantileTable))
            {
                Cell = delay => (int)Math.Min((delay - law.Min) / width, AgeCells - 1),
                Law = [.. Enumerable.Range(0, AgeCells).Select(c => (c == AgeCells - 1 ? 1 : reference.Below(law.Min + (c + 1) * width)) - (c == 0 ? 0 : reference.Below(law.Min + c * width)))],
            };
        }
    }

    private static DelayLaw Seconds(DelayDistribution distribution, double min, double max) => new(distribution, (long)(min * TimeSpan.TicksPerSecond), (long)(max * TimeSpan.TicksPerSecond));

    private static Func<ulong, Func<long, long>> Delay(DelayLaw law)
    {
        var sampler = new DelaySampler(law);
        return key => row => sampler.At(Bits.At(key, row));
    }

    private static Func<long, long> Arrivals(int rate, ulong key)
    {
        EventClock clock = EventClock.Poisson(s_start, EventRate.Of(rate), long.MaxValue, key);
        return second => clock.BornBy(s_start + (second + 1) * TimeSpan.TicksPerSecond) - clock.BornBy(s_start + second * TimeSpan.TicksPerSecond);
    }

    private static double[] PoissonLaw(double mean)
    {
        var law = new double[(int)(mean + 12 * Math.Sqrt(mean)) + 10];
        double log = -mean;
        for (int n = 0; n < law.Length; n++)
        {
            law[n] = Math.Exp(log);
            log += Math.Log(mean / (n + 1));
        }

        return law;
    }
}
