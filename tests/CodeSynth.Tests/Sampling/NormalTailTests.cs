using CodeSynth.Sampling;

namespace CodeSynth.Tests.Sampling;

public class NormalTailTests
{
    /// <summary>What is above x, from tables of the normal distribution; on both sides of where one formula takes over from the other.</summary>
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(0.5, 0.3085375387259869)]
    [InlineData(1.5, 0.06680720126885807)]
    [InlineData(1, 0.15865525393145705)]
    [InlineData(2, 0.022750131948179207)]
    [InlineData(3, 0.0013498980316300945)]
    [InlineData(6, 9.865876450376981e-10)]
    [InlineData(10, 7.61985302416053e-24)]
    [InlineData(30, 4.906713927148187e-198)]
    public void MillsRatio_TimesTheDensity_IsTheTail(double x, double tail)
    {
        double density = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);

        Assert.Equal(1, NormalTail.MillsRatio(x) * density / tail, 1e-12);
        Assert.Equal(Math.Log(tail / 0.5), NormalTail.LogShare(0, x), 1e-11);
    }

    [Theory]
    [InlineData(0.25, 0.6744897501960817)]
    [InlineData(0.01, 2.3263478740408408)]
    [InlineData(0.0001, 3.719016485455709)]
    [InlineData(1e-9, 5.9978070150076869)]
    public void Excess_OverTheMiddle_IsTheQuantile(double tail, double quantile) =>
        Assert.Equal(quantile, NormalTail.Excess(0, Math.Log(2 * tail)), 1e-12);

    /// <summary>Next to a point and far behind it, wherever it lies; far out the tail is exponential, with the rate x + 1/x.</summary>
    [Fact]
    public void Excess_AnyPoint_IsTheInverseOfLogShare()
    {
        foreach (double from in new[] { 0, 0.3, 0.99, 1.7, 5, 40, 3_000, 1e6 })
        {
            foreach (double logShare in new[] { -1e-9, -0.001, -0.7, -3, -40, -700 })
            {
                double excess = NormalTail.Excess(from, logShare);

                Assert.Equal(logShare, NormalTail.LogShare(from, excess), 2e-14 * (1 - logShare));
            }
        }

        Assert.Equal(1, NormalTail.Excess(1e6, -1) * (1e6 + 1e-6), 1e-9);
        Assert.Equal(0, NormalTail.Excess(2, 0));
        Assert.Equal(double.NegativeInfinity, NormalTail.LogShare(2, double.PositiveInfinity));
    }
}
