using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CodeSynth.Embedded.Registry;

/// <summary>One spelling for JSON texts that mean the same.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text without insignificant white space; its members in the order of their names where asked.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static string Compact(string text, bool sorted)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, s_plain))
        {
            Write(document.RootElement, writer, sorted);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void Write(JsonElement element, Utf8JsonWriter writer, bool sorted)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object when sorted:
                writer.WriteStartObject();
                foreach (JsonProperty member in element.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(member.Name);
                    Write(member.Value, writer, sorted);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array when sorted:
                writer.WriteStartArray();
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Write(item, writer, sorted);
                }

                writer.WriteEndArray();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
