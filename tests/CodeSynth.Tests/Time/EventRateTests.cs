using System.Globalization;
using CodeSynth.Time;

namespace CodeSynth.Tests.Time;

public class EventRateTests
{
    [Theory]
    [InlineData("10", 1_000_000, 1)]
    [InlineData("8", 1_250_000, 1)]
    [InlineData("3", 10_000_000, 3)]
    [InlineData("0.1", 100_000_000, 1)]
    [InlineData("1e5", 100, 1)]
    [InlineData("1000000000", 1, 100)]
    [InlineData("0.000000001", 10_000_000_000_000_000, 1)]
    [InlineData("10.000", 1_000_000, 1)]
    public void TryParse_Rate_IsAnExactFractionInLowestTerms(string text, ulong ticks, ulong rows)
    {
        Assert.True(EventRate.TryParse(text, out EventRate rate));
        Assert.Equal((ticks, rows), (rate.PeriodTicks, rate.PeriodRows));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1000000001")]
    [InlineData("0.0000000001")]
    [InlineData("1,5")]
    [InlineData("ten")]
    [InlineData("")]
    public void TryParse_NotARate_IsRefused(string text) => Assert.False(EventRate.TryParse(text, out _));

    [Fact]
    public void Of_NotARate_SaysWhatARateIs() =>
        Assert.Contains(EventRate.Requirement, Assert.Throws<ArgumentOutOfRangeException>(() => EventRate.Of(0)).Message);

    [Theory]
    [InlineData("10.50", "10.5")]
    [InlineData("0.000000001", "0.000000001")]
    [InlineData("1e5", "100000")]
    public void ToString_AnyCulture_IsItsShortestText(string text, string expected)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fi-FI");
            Assert.True(EventRate.TryParse(text, out EventRate rate));
            Assert.Equal(expected, rate.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
