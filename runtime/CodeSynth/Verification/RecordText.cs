using System.Globalization;
using System.Text;

namespace CodeSynth.Verification;

/// <summary>Keys, values and numbers as lines show them.</summary>
internal static class RecordText
{
    private const int MostBytesShown = 300;

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        string text = Encoding.UTF8.GetString(bytes.Length > MostBytesShown ? bytes[..MostBytesShown] : bytes);
        string shown = string.Concat(text.Select(c => char.IsControl(c) || c == '\uFFFD' ? '?' : c));
        return bytes.Length > MostBytesShown ? shown + "…" : shown;
    }

    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);
}
