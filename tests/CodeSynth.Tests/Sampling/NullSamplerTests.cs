using CodeSynth.Randomness;
using CodeSynth.Sampling;
using CodeSynth.Tests.Sampling.Laws;

namespace CodeSynth.Tests.Sampling;

/// <summary>False-alarm rate of the laws: see <see cref="SeedLaw"/>.</summary>
public class NullSamplerTests
{
    private const int Draws = 50_000;

    [Theory]
    [InlineData(0.001)]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.97)]
    public void Nulls_OverManyRows_HaveTheirRate(double rate) =>
        SeedLaw.Holds(seed =>
        {
            var sampler = new NullSampler(StreamKey.Of(seed, "E", "Value?"), rate);
            long nulls = Enumerable.Range(0, Draws).LongCount(row => sampler.At(row));
            return ChiSquare.PValue([nulls, Draws - nulls], [rate, 1 - rate]);
        });

    /// <summary>The values that stay are those of all rows, in the same proportions: null does not choose among them.</summary>
    [Fact]
    public void Nulls_AndValues_AreIndependent() =>
        SeedLaw.Holds(seed =>
        {
            var isNull = new NullSampler(StreamKey.Of(seed, "E", "Value?"), 0.25);
            var value = new Choice(StreamKey.Of(seed, "E", "Value"), 4);
            var observed = new long[8];
            for (int row = 0; row < Draws; row++)
            {
                observed[value.At(row) + (isNull.At(row) ? 4 : 0)]++;
            }

            return ChiSquare.PValue(observed, [.. Enumerable.Repeat(0.75 / 4, 4), .. Enumerable.Repeat(0.25 / 4, 4)]);
        });

    [Fact]
    public void Nulls_OfRowsThatFollowEachOther_AreIndependent() =>
        SeedLaw.Holds(seed =>
        {
            var sampler = new NullSampler(seed, 0.5);
            var observed = new long[4];
            for (int row = 0; row < Draws; row++)
            {
                observed[(sampler.At(2 * row) ? 1 : 0) + (sampler.At(2 * row + 1) ? 2 : 0)]++;
            }

            return ChiSquare.PValue(observed, [0.25, 0.25, 0.25, 0.25]);
        });

    /// <summary>A row turns null between the two doubles around its draw: the threshold is as exact as the rate itself.</summary>
    [Fact]
    public void Rate_OneStepAroundADraw_DecidesIt() =>
        Assert.All(Enumerable.Range(0, 1_000), row =>
        {
            double draw = (Bits.At(7, row) >> 1) / (double)(1UL << 63);

            Assert.True(new NullSampler(7, Math.Min(1, Math.BitIncrement(draw))).At(row));
            Assert.False(new NullSampler(7, Math.BitDecrement(draw)).At(row));
        });

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Rate_ThatLeavesNoChoice_HoldsForEveryRow(double rate, bool expected)
    {
        var sampler = new NullSampler(3, rate);

        Assert.All(Enumerable.Range(0, 100_000), row => Assert.Equal(expected, sampler.At(row)));
        Assert.All([int.MaxValue - 1L, int.MaxValue + 1L, long.MaxValue, long.MinValue], row => Assert.Equal(expected, sampler.At(row)));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.0000000000000002)]
    [InlineData(double.NaN)]
    public void Rate_ThatIsNoProbability_IsRefused(double rate) => Assert.Throws<ArgumentOutOfRangeException>(() => new NullSampler(1, rate));
}
