using System.Globalization;

namespace CodeSynth.Generators.Parsing;

/// <summary>Durations such as <c>30m</c>, by the rules of the runtime's class of this name; a test compares the two.</summary>
internal static class DurationText
{
    private const long TicksPerMillisecond = 10_000;
    private const long MaxMilliseconds = 1_000_000L * 86_400_000;

    private static readonly (string Suffix, long Milliseconds)[] s_units =
        [("ms", 1), ("s", 1_000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000)];

    public static bool TryParse(string text, out long ticks)
    {
        ticks = 0;
        int digits = 0;
        while (digits < text.Length && text[digits] is >= '0' and <= '9')
        {
            digits++;
        }

        if (!long.TryParse(text.Substring(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out long number) || number == 0)
        {
            return false;
        }

        foreach ((string suffix, long milliseconds) in s_units)
        {
            if (text.Substring(digits) == suffix && number <= MaxMilliseconds / milliseconds)
            {
                ticks = number * milliseconds * TicksPerMillisecond;
                return true;
            }
        }

        return false;
    }
}
