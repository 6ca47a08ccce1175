using System.Globalization;
using System.Numerics;
using System.Text;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Writing;

/// <summary>Values as C# literals: the same under every culture, and of the type that the value has.</summary>
internal static class CSharpLiteral
{
    public static string Int64(long value) =>
        value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture) + "L";

    public static string Int32(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string UInt64(ulong value) => value.ToString(CultureInfo.InvariantCulture) + "UL";

    /// <summary>An integer of at most 128 bits, as the shortest expression that converts to an <c>Int128</c>.</summary>
    public static string Int128(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? Int64((long)value)
        : value.Sign > 0 && value <= ulong.MaxValue ? UInt64((ulong)value)
        : $"new global::System.Int128({UInt64((ulong)(value >> 64 & ulong.MaxValue))}, {UInt64((ulong)(value & ulong.MaxValue))})";

    /// <summary>A number that reads back bit for bit, and as a double: "2.0", never "2".</summary>
    public static string Double(double value)
    {
        string text = NumberText.RoundTrip(value);
        return text.IndexOfAny(['.', 'E']) < 0 ? text + ".0" : text;
    }

    public static string Single(float value) => NumberText.RoundTrip(value) + "F";

    /// <summary>10^exponent as a double, for 1 to 15.</summary>
    public static string DoublePower(int exponent) => "1" + new string('0', exponent) + ".0";

    /// <summary>10^exponent as a float, for 1 to 10, where it is exact.</summary>
    public static string SinglePower(int exponent) => "1" + new string('0', exponent) + "F";

    /// <summary>10^-exponent as a decimal, for 1 to 28; its scale is the exponent.</summary>
    public static string DecimalUnit(int exponent) => "0." + new string('0', exponent - 1) + "1m";

    public static string Character(char value) => value == '\'' ? @"'\''" : $"'{String(value.ToString()).Trim('"')}'";

    public static string Boolean(bool value) => value ? "true" : "false";

    public static string String(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (char c in value)
        {
            AppendEscaped(text, c);
        }

        return text.Append('"').ToString();
    }

    /// <summary>A text as it is, between as many quotes as it needs; escaped where it holds what would break the line or not be seen.</summary>
    public static string Raw(string value)
    {
        if (value.Length == 0 || value[0] == '"' || value[value.Length - 1] == '"' || String(value).Length != value.Length + 2 + value.Count(c => c is '"' or '\\'))
        {
            return String(value);
        }

        string quotes = "\"\"\"";
        while (value.Contains(quotes))
        {
            quotes += "\"";
        }

        return quotes + value + quotes;
    }

    /// <summary>The UTF-8 bytes of a text, a constant in the assembly's data.</summary>
    public static string Utf8(string value) => String(value) + "u8";

    private static void AppendEscaped(StringBuilder text, char c)
    {
        switch (c)
        {
            case '"' or '\\':
                text.Append('\\').Append(c);
                break;
            case '\n':
                text.Append("\\n");
                break;
            case '\r':
                text.Append("\\r");
                break;
            case '\t':
                text.Append("\\t");
                break;
            default:
                // What is not visible, or breaks a line, would make the emitted file unreadable.
                bool isVisible = c is >= ' ' and < '\x7F' || char.IsLetterOrDigit(c) || char.IsSurrogate(c);
                _ = isVisible ? text.Append(c) : text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                break;
        }
    }
}
