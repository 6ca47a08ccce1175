using System.Globalization;
using System.Text;

namespace CodeSynth.Wire;

/// <summary>Strings as JSON text (RFC 8259 §7): quotes, backslashes and control characters are escaped, all else is UTF-8.</summary>
internal static class JsonText
{
    public static byte[] Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (char c in value)
        {
            _ = c switch
            {
                '"' or '\\' => text.Append('\\').Append(c),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append("\\u00").Append(((int)c).ToString("x2", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        return Encoding.UTF8.GetBytes(text.Append('"').ToString());
    }
}
