using System.Globalization;

namespace CodeSynth.Generators.Parsing;

/// <summary>Times as ISO 8601 has them: a date, or a date with a time of day that may have up to three decimals and an offset; UTC without one.</summary>
internal static class TimeText
{
    private const string Date = "yyyy-MM-dd";

    private static readonly string[] s_times = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFK"];

    /// <summary>The first and the last millisecond that a text means, in UTC ticks: of a date those of the day, of a time the same.</summary>
    public static bool TryParse(string text, out long first, out long last)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        first = last = 0;
        if (DateTimeOffset.TryParseExact(text, Date, CultureInfo.InvariantCulture, Utc, out DateTimeOffset day))
        {
            (first, last) = (day.Ticks, day.Ticks + TimeSpan.TicksPerDay - TimeSpan.TicksPerMillisecond);
            return true;
        }

        if (DateTimeOffset.TryParseExact(text, s_times, CultureInfo.InvariantCulture, Utc, out DateTimeOffset time))
        {
            first = last = time.UtcTicks;
            return true;
        }

        return false;
    }
}
