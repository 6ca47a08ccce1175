using CodeSynth.Time;

namespace CodeSynth.Tests.Time;

public class InstantTests
{
    [Theory]
    [InlineData("0001-01-01T00:00:00.0000000Z")]
    [InlineData("1969-12-31T23:59:59.9999999Z")]
    [InlineData("1970-01-01T00:00:00.0000000Z")]
    [InlineData("2026-01-01T00:00:00.1239999Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    public void Instant_AnyTick_IsCutToItsMillisecond(string text)
    {
        DateTimeOffset time = DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        DateTimeOffset cut = time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMillisecond));

        Assert.Equal(cut, Instant.ToDateTimeOffset(time.UtcTicks));
        Assert.Equal(cut.UtcDateTime, Instant.ToDateTime(time.UtcTicks));
        Assert.Equal(DateTimeKind.Utc, Instant.ToDateTime(time.UtcTicks).Kind);
        Assert.Equal(time.ToUnixTimeMilliseconds(), Instant.UnixMilliseconds(time.UtcTicks));
    }
}
