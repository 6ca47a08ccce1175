using System.Globalization;
using System.Text;

namespace CodeSynth.Generators.Emission.Writing;

/// <summary>Texts as JSON strings (RFC 8259 §7), by the rules of the runtime's JsonText; a test compares the two.</summary>
internal static class JsonLiteral
{
    public static string Quote(string value) => "\"" + Escape(value) + "\"";

    /// <summary>Whether a text is written as it is.</summary>
    public static bool IsPlain(string value) => Escape(value).Length == value.Length;

    public static string Escape(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (char c in value)
        {
            _ = c switch
            {
                '"' or '\\' => text.Append('\\').Append(c),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        return text.ToString();
    }
}
