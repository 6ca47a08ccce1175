using System.Globalization;
using CodeSynth.Time;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>What attributes say of times, read by .NET's own parsers.</summary>
internal static class TimeRules
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <summary>An event time, cut to what the type of a property shows.</summary>
    public static void AssertEventTime(object value, long ticks) => Assert.Equal(Shown(Instant(ticks), value), TimeOf(value));

    public static void AssertUniformTime(UniformTimeAttribute range, object value, long born)
    {
        if (range.Before is { } before)
        {
            Assert.True(DurationText.TryParse(before, out TimeSpan most));
            Assert.InRange(TimeOf(value), Shown(Instant(born) - most, value), Shown(Instant(born), value));
            return;
        }

        DateTimeOffset to = DateTimeOffset.Parse(range.To!, CultureInfo.InvariantCulture, Utc);
        to = range.To!.Length == 10 && value is not DateOnly ? to.AddMilliseconds(86_399_999) : to;
        Assert.InRange(TimeOf(value), DateTimeOffset.Parse(range.From!, CultureInfo.InvariantCulture, Utc), to);
    }

    /// <summary>The time that a property's value shows.</summary>
    public static DateTimeOffset TimeOf(object value) => value switch
    {
        DateTimeOffset time => time,
        DateTime time => new DateTimeOffset(time),
        DateOnly day => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)),
        string text => DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, Utc),
        _ => DateTimeOffset.FromUnixTimeMilliseconds((long)value),
    };

    /// <summary>An instant, cut to milliseconds.</summary>
    public static DateTimeOffset Instant(long ticks) => new(ticks - ticks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);

    /// <summary>What of a time the type of a value shows.</summary>
    public static DateTimeOffset Shown(DateTimeOffset time, object value) => value is DateOnly ? new DateTimeOffset(time.UtcDateTime.Date, TimeSpan.Zero) : time;
}
