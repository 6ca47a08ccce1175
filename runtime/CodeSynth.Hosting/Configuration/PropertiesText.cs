using System.Globalization;
using System.Text;

namespace CodeSynth.Hosting.Configuration;

/// <summary>
/// Files of java.util.Properties: <c>key=value</c>, <c>key: value</c> or <c>key value</c> a line, comments behind <c>#</c> or <c>!</c>, a line that ends in a backslash goes on in the next, and a
/// backslash takes from the character behind it what it means; <c>\t \n \r \f</c> and <c>\uXXXX</c> are what they are in Java. The text is UTF-8.
/// </summary>
/// <remarks>Source: java.util.Properties.load.</remarks>
internal static class PropertiesText
{
    /// <summary>Keys and values with the number of their first line, from 1.</summary>
    /// <exception cref="FormatException">An escape is no escape; the message begins with the number of its line and tells nothing of the text.</exception>
    public static IEnumerable<(string Key, string Value, int Line)> Read(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            int number = i + 1;
            string line = TrimStart(lines[i]);
            if (line.Length == 0 || line[0] is '#' or '!')
            {
                continue;
            }

            while (GoesOn(line))
            {
                line = line[..^1] + (++i < lines.Length ? TrimStart(lines[i]) : "");
            }

            if (line.Length > 0)
            {
                (string key, string value) = Split(line);
                yield return (Unescaped(key, number), Unescaped(value, number), number);
            }
        }
    }

    // An even number of backslashes is that of backslashes that are meant.
    private static bool GoesOn(string line) => (line.Length - line.TrimEnd('\\').Length) % 2 == 1;

    private static (string Key, string Value) Split(string line)
    {
        int end = 0;
        while (end < line.Length && line[end] is not ('=' or ':') && !IsBlank(line[end]))
        {
            end += line[end] == '\\' ? 2 : 1;
        }

        end = Math.Min(end, line.Length);
        string rest = TrimStart(line[end..]);
        return (line[..end], rest.Length > 0 && rest[0] is '=' or ':' ? TrimStart(rest[1..]) : rest);
    }

    private static string Unescaped(string text, int line)
    {
        var plain = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                plain.Append(text[i]);
                continue;
            }

            if (++i == text.Length)
            {
                break;
            }

            if (text[i] != 'u')
            {
                plain.Append(text[i] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', 'f' => '\f', var c => c });
                continue;
            }

            plain.Append(i + 4 < text.Length && ushort.TryParse(text.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code)
                ? (char)code
                : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {line}: \\u needs four hexadecimal digits behind it")));
            i += 4;
        }

        return plain.ToString();
    }

    private static string TrimStart(string text) => text.TrimStart(' ', '\t', '\f');

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\f';
}
