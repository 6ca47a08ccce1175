using CodeSynth.Randomness;
using CodeSynth.Sampling;
using CodeSynth.Tests.Sampling.Laws;

namespace CodeSynth.Tests.Sampling;

/// <summary>False-alarm rate of the laws: see <see cref="SeedLaw"/>.</summary>
public class OddsTests
{
    private const int Draws = 20_000;

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.3)]
    [InlineData(0.999)]
    [InlineData(0.001)]
    public void Odds_Probability_IsTheShareOfTrue(double probability) =>
        SeedLaw.Holds(seed =>
        {
            var odds = new Odds(seed, probability);
            long yes = Enumerable.Range(0, Draws).LongCount(row => odds.At(row));
            return ChiSquare.PValue([yes, Draws - yes], [probability, 1 - probability]);
        });

    [Fact]
    public void Odds_ZeroAndOne_AreNeverAndAlways()
    {
        Assert.All(Enumerable.Range(0, Draws), row => Assert.False(new Odds(3, 0).At(row)));
        Assert.All(Enumerable.Range(0, Draws), row => Assert.True(new Odds(3, 1).At(row)));
    }

    /// <summary>The threshold is an integer: the row whose bits lie just below it is true, the row just at it is not.</summary>
    [Theory]
    [InlineData(0.5, 1UL << 63)]
    [InlineData(0.25, 1UL << 62)]
    [InlineData(1.0 / (1L << 53), 1UL << 11)]
    [InlineData(1.0 / (1UL << 63), 2UL)]
    [InlineData(0.75, 3UL << 62)]
    public void Odds_AtTheThreshold_AreExact(double probability, ulong firstFalse)
    {
        var odds = new Odds(17, probability);

        Assert.True(odds.At(Bits.RowOf(17, firstFalse - 1)));
        Assert.False(odds.At(Bits.RowOf(17, firstFalse)));
    }

    [Theory]
    [InlineData(-0.001)]
    [InlineData(1.001)]
    [InlineData(double.NaN)]
    public void Odds_OutsideOfZeroToOne_AreRefused(double probability) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Odds(1, probability));
}
