using System.Globalization;
using System.Text;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>A message as <c>protoc --decode</c> prints it: by field, each occurrence the token of a value or a message.</summary>
internal sealed class DecodedMessage
{
    private readonly Dictionary<string, List<object>> _values = new(StringComparer.Ordinal);

    /// <summary>The fields that it has; one that the schema does not know is a number.</summary>
    public IEnumerable<string> Names => _values.Keys;

    public IReadOnlyList<object> this[string field] => _values.GetValueOrDefault(field, []);

    public static DecodedMessage Parse(string text)
    {
        var open = new Stack<DecodedMessage>([new()]);
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line == "}")
            {
                open.Pop();
            }
            else if (line.EndsWith(" {", StringComparison.Ordinal) && !line.Contains(':', StringComparison.Ordinal))
            {
                var message = new DecodedMessage();
                open.Peek().Add(line[..^2], message);
                open.Push(message);
            }
            else
            {
                int colon = line.IndexOf(": ", StringComparison.Ordinal);
                open.Peek().Add(line[..colon], line[(colon + 2)..]);
            }
        }

        return Assert.Single(open);
    }

    /// <summary>The bytes of a text's token: what is no printable ASCII is escaped, as in C.</summary>
    public static byte[] Unescape(string token)
    {
        var bytes = new List<byte>();
        string text = token[1..^1];
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                bytes.Add((byte)text[i]);
            }
            else if (text[++i] is >= '0' and <= '7')
            {
                bytes.Add(Convert.ToByte(text.Substring(i, 3), 8));
                i += 2;
            }
            else
            {
                bytes.Add((byte)(text[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', char other => other }));
            }
        }

        return [.. bytes];
    }

    public static string Text(string token) => Encoding.UTF8.GetString(Unescape(token));

    public static double Number(string token) => double.Parse(token, NumberStyles.Float, CultureInfo.InvariantCulture);

    private void Add(string field, object value)
    {
        if (!_values.TryGetValue(field, out List<object>? occurrences))
        {
            _values.Add(field, occurrences = []);
        }

        occurrences.Add(value);
    }
}
