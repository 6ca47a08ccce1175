using CodeSynth.Sampling;
using CodeSynth.Testing;
using CodeSynth.Tests.Sampling.Laws;

namespace CodeSynth.Tests.Sampling;

/// <summary>False-alarm rate of the laws: see <see cref="SeedLaw"/>.</summary>
public class WeightedChoiceTests
{
    private const int Draws = 20_000;

    [Theory]
    [InlineData(new double[] { 3, 1 })]
    [InlineData(new double[] { 70, 20, 9.5, 0.5 })]
    [InlineData(new double[] { 1, 1, 1, 1, 1, 1, 1 })]
    [InlineData(new double[] { 1e-3, 1e3 })]
    public void Categories_Weights_AreTheirOdds(double[] weights) =>
        SeedLaw.Holds(seed =>
        {
            var choice = new WeightedChoice(seed, weights);
            var observed = new long[weights.Length];
            for (long row = 0; row < Draws; row++)
            {
                observed[choice.At(row)]++;
            }

            return ChiSquare.PValue(observed, [.. weights.Select(w => w / weights.Sum())]);
        });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1_000)]
    public void Categories_EqualWeights_AreThoseOfChoice(int count)
    {
        var weighted = new WeightedChoice(9, [.. Enumerable.Repeat(0.1, count)]);
        var choice = new Choice(9, count);

        Assert.All(Enumerable.Range(0, 10_000), row => Assert.Equal(choice.At(row), weighted.At(row)));
    }

    [Fact]
    public void Categories_RatioOfWeights_IsAllThatCounts()
    {
        var one = new WeightedChoice(9, [1, 2, 3]);
        var two = new WeightedChoice(9, [1024, 2048, 3072]);

        Assert.All(Enumerable.Range(0, 10_000), row => Assert.Equal(one.At(row), two.At(row)));
    }

    [Theory]
    [InlineData(new double[0])]
    [InlineData(new double[] { 1, 0 })]
    [InlineData(new double[] { 1, -1 })]
    [InlineData(new double[] { double.NaN })]
    [InlineData(new double[] { 1, double.PositiveInfinity })]
    [InlineData(new double[] { 1e308, 1e308 })]
    public void Weights_ThatAreNone_AreRefused(double[] weights) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeightedChoice(1, weights));

    [Fact]
    public void Picks_ManyRows_AllocateNothing()
    {
        var choice = new WeightedChoice(1, [1, 2, 3]);
        long sum = 0;

        Assert.Equal(0, Allocation.LeastBytes(() =>
        {
            for (long row = 0; row < Draws; row++)
            {
                sum += choice.At(row);
            }
        }));
        Assert.NotEqual(0, sum);
    }
}
