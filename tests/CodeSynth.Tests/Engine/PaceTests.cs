using CodeSynth.Engine;

namespace CodeSynth.Tests.Engine;

public class PaceTests
{
    [Theory]
    [InlineData("live", 1, "live")]
    [InlineData("max", 0, "max")]
    [InlineData("1x", 1, "live")]
    [InlineData("60x", 60, "60x")]
    [InlineData("0.5x", 0.5, "0.5x")]
    [InlineData("1.50x", 1.5, "1.5x")]
    [InlineData(".25x", 0.25, "0.25x")]
    [InlineData("0.000000001x", 0.000000001, "0.000000001x")]
    [InlineData("1000000000x", 1_000_000_000, "1000000000x")]
    public void TryParse_Pace_ReadsBackFromItsText(string text, double factor, string shortest)
    {
        Assert.True(Pace.TryParse(text, out Pace pace));

        Assert.Equal((decimal)factor, pace.Factor);
        Assert.Equal(shortest, pace.ToString());
        Assert.True(Pace.TryParse(shortest, out Pace again));
        Assert.Equal(pace, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("60")]
    [InlineData("0x")]
    [InlineData("-1x")]
    [InlineData("+1x")]
    [InlineData("1e3x")]
    [InlineData("1,5x")]
    [InlineData(" 2x")]
    [InlineData("2 x")]
    [InlineData("2xx")]
    [InlineData("2X")]
    [InlineData("LIVE")]
    [InlineData("0.0000000001x")]
    [InlineData("1000000000.1x")]
    [InlineData("99999999999999999999999999999999x")]
    public void TryParse_AnythingElse_IsNoPace(string text) => Assert.False(Pace.TryParse(text, out _));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_000_001)]
    [InlineData(0.0000000001)]
    public void Times_FactorOutsideOfTheRange_Throws(double factor) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Pace.Times((decimal)factor));

    [Fact]
    public void Default_IsMax() => Assert.Equal(Pace.Max, default);

    [Theory]
    [InlineData(1.5, 3, 2)]
    [InlineData(1.5, 4, 3)] // 2.67: a tick too late rather than too early
    [InlineData(3, 10_000_000_000_000_000, 3_333_333_333_333_334)]
    [InlineData(0.5, 7, 14)]
    [InlineData(1, 3_155_378_975_999_999_999, 3_155_378_975_999_999_999)]
    [InlineData(0.000000001, 3_155_378_975_999_999_999, long.MaxValue)]
    public void OnTheClock_EventTime_IsExactAndRoundedUp(double factor, long eventTicks, long clockTicks) =>
        Assert.Equal(clockTicks, Pace.Times((decimal)factor).OnTheClock(eventTicks).Ticks);

    [Theory]
    [InlineData(1, 10_000)]
    [InlineData(60, 600_000)]
    [InlineData(0.5, 5_000)]
    [InlineData(0.000000001, 1)]
    [InlineData(1_000_000_000, 10_000_000_000_000)]
    public void InEventTime_Millisecond_GrowsWithThePace(double factor, long eventTicks) =>
        Assert.Equal(eventTicks, Pace.Times((decimal)factor).InEventTime(TimeSpan.FromMilliseconds(1)));
}
