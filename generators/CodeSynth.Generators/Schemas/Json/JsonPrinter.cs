using System.Globalization;
using System.Text;

namespace CodeSynth.Schemas.Json;

/// <summary>Writes JSON without insignificant white space.</summary>
internal static class JsonPrinter
{
    public static string Print(JsonNode node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    /// <summary>Appends a string in its quotes; only what JSON wants escaped is escaped.</summary>
    public static StringBuilder Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char character in value)
        {
            _ = character switch
            {
                '"' or '\\' => text.Append('\\').Append(character),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(character),
            };
        }

        return text.Append('"');
    }

    private static void Append(StringBuilder text, JsonNode node)
    {
        switch (node)
        {
            case JsonObject value:
                text.Append('{');
                for (int i = 0; i < value.Members.Count; i++)
                {
                    Quote(i == 0 ? text : text.Append(','), value.Members[i].Name).Append(':');
                    Append(text, value.Members[i].Value);
                }

                text.Append('}');
                break;
            case JsonArray value:
                text.Append('[');
                for (int i = 0; i < value.Items.Count; i++)
                {
                    Append(i == 0 ? text : text.Append(','), value.Items[i]);
                }

                text.Append(']');
                break;
            case JsonText value:
                Quote(text, value.Value);
                break;
            case JsonNumber value:
                text.Append(value.Text);
                break;
            case JsonLiteral value:
                text.Append(value.Text);
                break;
        }
    }
}
