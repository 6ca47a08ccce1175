using CodeSynth.Hosting.Statistics;

namespace CodeSynth.Hosting.Tests.Statistics;

public class ChiSquareTests
{
    /// <summary>Upper critical values as handbooks print them (NIST/SEMATECH e-Handbook of Statistical Methods, §1.3.6.7.4), to three decimals.</summary>
    [Theory]
    [InlineData(1, 0.10, 2.706)]
    [InlineData(1, 0.05, 3.841)]
    [InlineData(1, 0.01, 6.635)]
    [InlineData(1, 0.001, 10.828)]
    [InlineData(2, 0.05, 5.991)]
    [InlineData(3, 0.025, 9.348)]
    [InlineData(7, 0.05, 14.067)]
    [InlineData(7, 0.001, 24.322)]
    [InlineData(10, 0.01, 23.209)]
    [InlineData(20, 0.95, 10.851)]
    [InlineData(30, 0.10, 40.256)]
    [InlineData(50, 0.99, 29.707)]
    [InlineData(100, 0.05, 124.342)]
    [InlineData(100, 0.001, 149.449)]
    public void P_CriticalValuesOfHandbooks_AreTheirProbabilities(int freedom, double probability, double critical)
    {
        Assert.True(new ChiSquare(critical - 0.0006, freedom).P > probability);
        Assert.True(new ChiSquare(critical + 0.0006, freedom).P < probability);
    }

    /// <summary>Two degrees of freedom are an exponential law, four its sum with itself: closed forms, also far out.</summary>
    [Theory]
    [InlineData(0.001)]
    [InlineData(1)]
    [InlineData(5.99)]
    [InlineData(18.4)]
    [InlineData(300)]
    [InlineData(1400)]
    public void P_EvenDegreesOfFreedom_IsTheClosedForm(double statistic)
    {
        double half = statistic / 2;

        Assert.Equal(1, new ChiSquare(statistic, 2).P / Math.Exp(-half), 1e-9);
        Assert.Equal(1, new ChiSquare(statistic, 4).P / (Math.Exp(-half) * (1 + half)), 1e-9);
    }

    [Theory]
    [InlineData(0.5, 0.25, 0.5204998778130465)] // erf(1/2): NIST DLMF §7.23
    [InlineData(0.5, 4, 0.9953222650189527)] // erf(2)
    [InlineData(1, 1, 0.6321205588285577)]
    [InlineData(1e6, 1e6, 0.5001329807601342)] // 1/2 + 1/(3 √(2πa)), §8.11.12
    public void P_OfTheGammaFunction_HasKnownValues(double a, double x, double expected)
    {
        Assert.Equal(expected, IncompleteGamma.P(a, x), 1e-9);
        Assert.Equal(1 - expected, IncompleteGamma.Q(a, x), 1e-9);
    }

    [Fact]
    public void Of_CountsAsExpected_IsZeroAndOfOthersPearsonsSum()
    {
        Assert.Equal(new ChiSquare(0, 2), ChiSquare.Of([(50, 50), (30, 30), (20, 20)]));
        Assert.Equal((100 / 30.0) + (100 / 25.0), ChiSquare.Of([(40, 30), (15, 25), (45, 45)]).Statistic, 1e-12);
        Assert.Equal(2, ChiSquare.Of([(40, 30), (15, 25), (45, 45)]).DegreesOfFreedom);
    }

    [Fact]
    public void Of_RareCells_CountTogetherAndTellOfASurplus()
    {
        Assert.Equal(1, ChiSquare.Of([(100, 100), (12, 12), (9, 9)]).DegreesOfFreedom);
        Assert.Equal(1, ChiSquare.Of([(100, 100), (25, 25), (9, 9), (3, 3)]).DegreesOfFreedom);
        Assert.True(ChiSquare.Of([(50, 100), (25, 25), (59, 9)]).P < 1e-9);
    }

    [Fact]
    public void Of_TooFewToTell_HasNoDegreeOfFreedom()
    {
        Assert.Equal(default, ChiSquare.Of([(3, 5), (7, 5)]));
        Assert.Equal(1, ChiSquare.Of([(3, 5), (7, 5)]).P);
        Assert.Equal(default, ChiSquare.Of([(1000, 1000)]));
    }

    [Fact]
    public void Sum_OfGroups_AddsStatisticsAndDegrees() =>
        Assert.Equal(new ChiSquare(5, 3), ChiSquare.Sum([new ChiSquare(2, 1), new ChiSquare(3, 2)]));
}
