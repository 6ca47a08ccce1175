using CodeSynth.Sampling;
using CodeSynth.Tests.Sampling.Laws;

namespace CodeSynth.Tests.Sampling;

/// <summary>False-alarm rate of the laws: see <see cref="SeedLaw"/>.</summary>
public class UniformTests
{
    private const int Draws = 20_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(100)]
    public void Choice_Categories_AreEquallyLikely(int count) =>
        SeedLaw.Holds(seed =>
        {
            var choice = new Choice(seed, count);
            return UniformPValue(count, row => choice.At(row));
        });

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(-3, 3)]
    [InlineData(1_000, 1_099)]
    public void UniformInt64_Values_AreEquallyLikely(long min, long max) =>
        SeedLaw.Holds(seed =>
        {
            var uniform = new UniformInt64(seed, min, max);
            return UniformPValue((int)(max - min + 1), row => uniform.At(row) - min);
        });

    [Theory]
    [InlineData(long.MinValue, long.MaxValue)]
    [InlineData(long.MinValue, 0)]
    [InlineData(-1, long.MaxValue)]
    [InlineData(1_000, 100_000)]
    public void UniformInt64_WideBounds_AreCoveredEvenly(long min, long max) =>
        SeedLaw.Holds(seed =>
        {
            var uniform = new UniformInt64(seed, min, max);
            return UniformPValue(64, row => (long)(((Int128)uniform.At(row) - min) * 64 / ((Int128)max - min + 1)));
        });

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1e-3, 1e9)]
    [InlineData(10, 1_000)]
    public void UniformDouble_Values_FollowTheStraightLine(double min, double max) =>
        SeedLaw.Holds(seed =>
        {
            var uniform = new UniformDouble(seed, min, max);
            double[] values = [.. Enumerable.Range(0, Draws).Select(row => uniform.At(row))];
            return KolmogorovSmirnov.PValue(values, x => (x - min) / (max - min));
        });

    [Fact]
    public void UniformDouble_BoundsOneStepApart_NeverReachTheUpper()
    {
        double max = Math.BitIncrement(1e15);
        var uniform = new UniformDouble(3, 1e15, max);

        Assert.All(Enumerable.Range(0, 1_000), row => Assert.Equal(1e15, uniform.At(row)));
    }

    [Fact]
    public void UniformDouble_EqualBounds_GiveThem() => Assert.Equal(2.5, new UniformDouble(3, 2.5, 2.5).At(17));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1e-3, 1e9)]
    public void UniformSingle_Values_FollowTheStraightLine(double min, double max) =>
        SeedLaw.Holds(seed =>
        {
            var uniform = new UniformSingle(seed, min, max);
            double[] values = [.. Enumerable.Range(0, Draws).Select(row => (double)uniform.At(row))];
            return KolmogorovSmirnov.PValue(values, x => (x - min) / (max - min));
        });

    /// <summary>A float has no number between these bounds, so half of the exact ones round to the upper.</summary>
    [Fact]
    public void UniformSingle_BoundsOneStepApart_NeverReachTheUpper()
    {
        float max = MathF.BitIncrement(16_777_216f);
        var uniform = new UniformSingle(3, 16_777_216, max);

        Assert.All(Enumerable.Range(0, 1_000), row => Assert.Equal(16_777_216f, uniform.At(row)));
        Assert.Contains(Enumerable.Range(0, 1_000), row => (float)new UniformDouble(3, 16_777_216, max).At(row) == max);
    }

    [Fact]
    public void UniformSingle_EqualBounds_GiveThem() => Assert.Equal(0.1f, new UniformSingle(3, (0.1, 0.1)).At(17));

    [Theory]
    [InlineData(2, 1)]
    [InlineData(0, 1e39)]
    [InlineData(double.NaN, 1)]
    public void UniformSingle_BoundsWithoutAWidth_AreRefused(double min, double max) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new UniformSingle(1, min, max));

    [Theory]
    [InlineData(2, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.NaN)]
    [InlineData(0, double.PositiveInfinity)]
    [InlineData(double.MinValue, double.MaxValue)]
    public void UniformDouble_BoundsWithoutAWidth_AreRefused(double min, double max) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new UniformDouble(1, min, max));

    [Fact]
    public void UniformInt64_BoundsTheWrongWayRound_AreRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new UniformInt64(1, 2, 1));

    private static double UniformPValue(int cells, Func<long, long> cellOf)
    {
        var observed = new long[cells];
        for (long row = 0; row < Draws; row++)
        {
            observed[cellOf(row)]++;
        }

        return ChiSquare.PValue(observed, [.. Enumerable.Repeat(1.0 / cells, cells)]);
    }
}
