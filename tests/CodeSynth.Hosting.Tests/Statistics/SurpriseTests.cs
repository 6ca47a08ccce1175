using CodeSynth.Hosting.Statistics;

namespace CodeSynth.Hosting.Tests.Statistics;

/// <summary>How often a verdict is a false alarm is not sampled here but summed over all counts that can be.</summary>
public class SurpriseTests
{
    [Theory]
    [InlineData(1, 1.0 / 18)]
    [InlineData(10, 0.5)]
    [InlineData(100, 1.0 / 18)]
    [InlineData(1_000, 0.001)]
    [InlineData(1_000, 0.9)]
    [InlineData(7_000, 1.0 / 18)] // just below the least variance
    [InlineData(8_000, 1.0 / 18)] // just above
    [InlineData(2_000, 0.5)]
    [InlineData(100_000, 0.5)]
    [InlineData(1_000_000, 0.0005)]
    public void PValue_AnyBinomialCount_IsCalledUnexpectedAboutOnceInTenThousandAtMost(int trials, double probability)
    {
        double alarms = Binomial(trials, probability)
            .Where(c => Surprise.PValue(c.Count, trials * probability, trials * probability * (1 - probability)) < Surprise.Level)
            .Sum(c => c.Probability);

        Assert.InRange(alarms, 0, 1.3 * Surprise.Level);
    }

    [Theory]
    [InlineData(100_000, 1.0 / 18, 5.0)]
    [InlineData(500, 1.0 / 18, 6.0)]
    [InlineData(1_000_000, 0.5, 5.0)]
    public void PValue_CountSomeDeviationsOff_IsUnexpected(int trials, double probability, double deviations)
    {
        (double mean, double variance) = (trials * probability, trials * probability * (1 - probability));

        Assert.True(Surprise.PValue((long)(mean + (deviations * Math.Sqrt(variance)) + 1), mean, variance) < Surprise.Level);
    }

    [Fact]
    public void PValue_CountThatCannotVary_HasToBeExact()
    {
        Assert.Equal(1, Surprise.PValue(100_000, 100_000, 0));
        Assert.Equal(1, Surprise.PValue(100_000, 100_000.0000001, 1e-11)); // rounding
        Assert.Equal(0, Surprise.PValue(100_001, 100_000, 0));
        Assert.Equal(0, Surprise.PValue(99_999, 100_000, 0));
        Assert.Equal(1, Surprise.PValue(0, 0, 0));
    }

    /// <summary>Instances that enter a state a geometric number of times: their count varies more than a Poisson one.</summary>
    [Theory]
    [InlineData(3, 0.5)]
    [InlineData(20, 0.8)]
    [InlineData(60, 0.5)]
    public void PValue_CountOfLoops_IsRarelyCalledUnexpected(int instances, double again)
    {
        // Of n instances the repetitions have a negative binomial distribution.
        double mean = instances * again / (1 - again);
        double variance = mean / (1 - again);
        double probability = Math.Pow(1 - again, instances);
        double alarms = 0;
        for (int count = 0; count < 5_000; count++)
        {
            alarms += Surprise.PValue(count, mean, variance) < Surprise.Level ? probability : 0;
            probability *= again * (instances + count) / (count + 1);
        }

        Assert.InRange(alarms, 0, 5 * Surprise.Level);
        Assert.True(Surprise.PValue((long)(mean + (8 * Math.Sqrt(variance))), mean, variance) < Surprise.Level);
    }

    private static IEnumerable<(int Count, double Probability)> Binomial(int trials, double probability)
    {
        double log = trials * Math.Log(1 - probability);
        for (int count = 0; count <= trials; count++)
        {
            yield return (count, Math.Exp(log));
            log += Math.Log(trials - count) - Math.Log(count + 1) + Math.Log(probability / (1 - probability));
        }
    }
}
