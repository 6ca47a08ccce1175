using System.Globalization;

namespace CodeSynth.MasterData;

/// <summary>Cells as values; none of it depends on the culture.</summary>
internal static class CellText
{
    private const int MaxShown = 40;

    private static readonly string[] s_times =
    [
        "yyyy-MM-dd",
        .. new[] { "'T'", "' '" }.SelectMany(t => new[] { "HH:mmK", "HH:mm:ssK", "HH:mm:ss.FFFFFFFK" }.Select(time => $"yyyy-MM-dd{t}{time}")),
    ];

    /// <summary>A text as a message shows it: on one line, and not long.</summary>
    public static string Shorten(string text)
    {
        string line = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length <= MaxShown ? line : line[..(char.IsHighSurrogate(line[MaxShown - 1]) ? MaxShown - 1 : MaxShown)] + "…";
    }

    /// <summary>A decimal number as an integer of its last digit, exactly: more digits after the point than <paramref name="decimals"/> may only be zeros.</summary>
    public static bool TryScale(ReadOnlySpan<char> text, int decimals, out long unscaled)
    {
        unscaled = 0;
        bool isNegative = text.StartsWith("-");
        text = isNegative || text.StartsWith("+") ? text[1..] : text;
        int point = text.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? text : text[..point];
        ReadOnlySpan<char> fraction = point < 0 ? default : text[(point + 1)..].TrimEnd('0');
        if (whole.IsEmpty || whole.ContainsAnyExceptInRange('0', '9') || fraction.ContainsAnyExceptInRange('0', '9') || fraction.Length > decimals || point == text.Length - 1)
        {
            return false;
        }

        Int128 magnitude = 0;
        for (int i = 0; i < whole.Length + decimals; i++)
        {
            int digit = i < whole.Length ? whole[i] - '0' : i - whole.Length < fraction.Length ? fraction[i - whole.Length] - '0' : 0;
            magnitude = magnitude * 10 + digit;
            if (magnitude > long.MaxValue)
            {
                return false;
            }
        }

        unscaled = (long)(isNegative ? -magnitude : magnitude);
        return true;
    }

    public static bool TryBoolean(ReadOnlySpan<char> text, out bool value)
    {
        value = text is "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase);
        return value || text is "0" || text.Equals("false", StringComparison.OrdinalIgnoreCase);
    }

    public static bool TryTicks(ReadOnlySpan<char> text, out long ticks)
    {
        bool isTime = DateTimeOffset.TryParseExact(text, s_times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time);
        ticks = time.UtcTicks;
        return isTime;
    }

    public static bool IsDate(ReadOnlySpan<char> text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
