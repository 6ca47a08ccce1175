using System.Text;

namespace CodeSynth.Schemas.Json;

/// <summary>Writes JSON for readers: what fits a line stands on one, what does not has a line for each part.</summary>
internal static class JsonLayout
{
    private const int Width = 120;
    private const int Step = 2;

    public static string Print(string json)
    {
        var text = new StringBuilder();
        Append(text, JsonReader.Read(json, CancellationToken.None, out _)!, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonNode node, int indent)
    {
        string line = Line(node);
        if (line.Length <= Width - indent && !HasRecord(node))
        {
            text.Append(line);
            return;
        }

        switch (node)
        {
            case JsonObject { Members.Count: > 0 } value:
                Parts(text, indent, '{', '}', value.Members, member =>
                {
                    JsonPrinter.Quote(text, member.Name).Append(": ");
                    Append(text, member.Value, indent + Step);
                });
                break;
            case JsonArray { Items.Count: > 0 } value:
                Parts(text, indent, '[', ']', value.Items, item => Append(text, item, indent + Step));
                break;
            default:
                text.Append(line);
                break;
        }
    }

    private static void Parts<T>(StringBuilder text, int indent, char open, char close, IReadOnlyList<T> parts, Action<T> append)
    {
        text.Append(open);
        for (int i = 0; i < parts.Count; i++)
        {
            text.Append(i == 0 ? "\n" : ",\n").Append(' ', indent + Step);
            append(parts[i]);
        }

        text.Append('\n').Append(' ', indent).Append(close);
    }

    // A schema's fields never share a line, however few they are.
    private static bool HasRecord(JsonNode node) => node switch
    {
        JsonObject value => value["fields"] is not null || value.Members.Any(m => HasRecord(m.Value)),
        JsonArray value => value.Items.Any(HasRecord),
        _ => false,
    };

    private static string Line(JsonNode node) => node switch
    {
        JsonObject value => $"{{{string.Join(", ", value.Members.Select(m => $"{JsonPrinter.Quote(new StringBuilder(), m.Name)}: {Line(m.Value)}"))}}}",
        JsonArray value => $"[{string.Join(", ", value.Items.Select(Line))}]",
        _ => JsonPrinter.Print(node),
    };
}
