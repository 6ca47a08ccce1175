namespace CodeSynth.Tests.Sampling.Laws;

/// <summary>
/// The acceptance rule of every law: over seeds 1 to 20 at most three p-values below 0.01. A right sampler would break it with a
/// probability of 4·10⁻⁵ (four or more of twenty at odds of 0.01); as the seeds are fixed, the verdict never changes by itself.
/// </summary>
public static class SeedLaw
{
    public static void Holds(Func<ulong, double> pValueOfSeed)
    {
        double[] values = [.. Enumerable.Range(1, 20).Select(seed => pValueOfSeed((ulong)seed))];

        Assert.All(values, p => Assert.InRange(p, 0, 1));
        Assert.True(values.Count(p => p < 0.01) <= 3, $"p-values of seeds 1 to 20: {string.Join(", ", values.Select(p => p.ToString("G3", null)))}");
    }
}
