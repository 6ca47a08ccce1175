namespace CodeSynth.Tests.Sampling.Laws;

/// <summary>The yardsticks themselves, against printed tables.</summary>
public class LawTests
{
    [Theory]
    [InlineData(3.841, 1, 0.05)]
    [InlineData(6.635, 1, 0.01)]
    [InlineData(18.307, 10, 0.05)]
    [InlineData(23.209, 10, 0.01)]
    [InlineData(3.940, 10, 0.95)]
    [InlineData(124.342, 100, 0.05)]
    [InlineData(70.065, 100, 0.99)]
    public void ChiSquareTail_PrintedQuantile_GivesItsProbability(double statistic, int freedom, double expected) =>
        Assert.Equal(expected, ChiSquare.Tail(statistic, freedom), 1e-4);

    [Theory]
    [InlineData(1.3581, 0.05)]
    [InlineData(1.6276, 0.01)]
    [InlineData(0.8276, 0.5)]
    public void KolmogorovTail_PrintedQuantile_GivesItsProbability(double lambda, double expected) =>
        Assert.Equal(expected, KolmogorovSmirnov.Tail(lambda), 1e-4);

    [Fact]
    public void ZipfLaw_OneAndAHalfOverAHundredThousand_HasThePublishedFirstProbability() =>
        Assert.Equal(0.3837, new ZipfLaw(1.5, 100_000).Probabilities[0], 5e-5);

    [Fact]
    public void SeedLaw_FourImprobableSeeds_Fails() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => SeedLaw.Holds(seed => seed <= 4 ? 0.001 : 0.5));
}
