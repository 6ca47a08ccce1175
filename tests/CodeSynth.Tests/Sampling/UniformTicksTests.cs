using CodeSynth.Randomness;
using CodeSynth.Sampling;
using CodeSynth.Tests.Sampling.Laws;

namespace CodeSynth.Tests.Sampling;

/// <summary>False-alarm rate of the laws: see <see cref="SeedLaw"/>.</summary>
public class UniformTicksTests
{
    private const int Draws = 20_000;

    private static readonly long s_from = new DateTime(2025, 1, 1).Ticks;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(100)]
    public void Milliseconds_OfAFewToChooseFrom_AreEquallyLikely(int count) =>
        SeedLaw.Holds(seed =>
        {
            var time = UniformTicks.OfMilliseconds(seed, s_from, s_from + (count - 1) * TimeSpan.TicksPerMillisecond);
            return Evenly(count, row => (time.At(row) - s_from) / TimeSpan.TicksPerMillisecond);
        });

    [Fact]
    public void Milliseconds_OfAYear_AreCoveredEvenly() =>
        SeedLaw.Holds(seed =>
        {
            long to = s_from + TimeSpan.TicksPerDay * 365 - TimeSpan.TicksPerMillisecond;
            var time = UniformTicks.OfMilliseconds(seed, s_from, to);
            double[] values = [.. Enumerable.Range(0, Draws).Select(row => (double)(time.At(row) - s_from))];
            return KolmogorovSmirnov.PValue(values, x => x / (to - s_from));
        });

    /// <summary>A leap year's days, the first and the last included.</summary>
    [Fact]
    public void Days_OfALeapYear_AreEquallyLikely() =>
        SeedLaw.Holds(seed =>
        {
            long from = new DateTime(2024, 1, 1).Ticks;
            var day = UniformTicks.OfDays(seed, from, new DateTime(2024, 12, 31, 23, 59, 59).Ticks);
            return Evenly(366, row => (day.At(row) - from) / TimeSpan.TicksPerDay);
        });

    /// <summary>The rows whose bits are the least and the greatest.</summary>
    [Fact]
    public void Ticks_AtTheExtremes_AreTheBounds()
    {
        long to = s_from + 12_345 * TimeSpan.TicksPerMillisecond;
        var time = UniformTicks.OfMilliseconds(17, s_from, to);
        var day = UniformTicks.OfDays(17, 0, DateTime.MaxValue.Ticks);

        Assert.Equal((s_from, to), (time.At(Bits.RowOf(17, 0)), time.At(Bits.RowOf(17, ulong.MaxValue))));
        Assert.Equal((DateTime.MinValue.Ticks, DateTime.MaxValue.Date.Ticks), (day.At(Bits.RowOf(17, 0)), day.At(Bits.RowOf(17, ulong.MaxValue))));
    }

    [Fact]
    public void Ticks_OfBoundsInTheWrongOrderOrBelowZero_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => UniformTicks.OfMilliseconds(1, 20_000, 10_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => UniformTicks.OfDays(1, -1, 10_000));
    }

    private static double Evenly(int count, Func<int, long> valueOf)
    {
        long[] counts = new long[count];
        for (int row = 0; row < Draws; row++)
        {
            counts[valueOf(row)]++;
        }

        return ChiSquare.PValue(counts, [.. Enumerable.Repeat(1.0 / count, count)]);
    }
}
