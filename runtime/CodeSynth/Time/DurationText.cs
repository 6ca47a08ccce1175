using System.Globalization;

namespace CodeSynth.Time;

/// <summary>Durations as people write them: <c>500ms</c>, <c>10s</c>, <c>30m</c>, <c>12h</c>, <c>7d</c>.</summary>
public static class DurationText
{
    private static readonly (string Suffix, long Milliseconds)[] s_units =
        [("ms", 1), ("s", 1_000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000)];

    /// <summary>Reads a duration: a whole number above 0 and a unit, nothing else.</summary>
    /// <param name="text">For example <c>30m</c>.</param>
    /// <param name="duration">The duration, a whole number of milliseconds.</param>
    /// <returns>Whether the text is one; a duration of more than a million days is not.</returns>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        int digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        if (!long.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out long number) || number == 0)
        {
            return false;
        }

        foreach ((string suffix, long milliseconds) in s_units)
        {
            if (text.AsSpan(digits).SequenceEqual(suffix) && number <= TimeSpan.FromDays(1_000_000).TotalMilliseconds / milliseconds)
            {
                duration = TimeSpan.FromMilliseconds(number * milliseconds);
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes a duration in the largest unit that keeps it whole.</summary>
    /// <param name="duration">A whole number of milliseconds, 0 or more.</param>
    public static string Format(TimeSpan duration)
    {
        long milliseconds = (long)duration.TotalMilliseconds;
        (string suffix, long unit) = Array.FindLast(s_units, u => milliseconds != 0 && milliseconds % u.Milliseconds == 0);
        return unit == 0 ? "0ms" : string.Create(CultureInfo.InvariantCulture, $"{milliseconds / unit}{suffix}");
    }
}
