using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CodeSynth.Hosting.Rendering;

/// <summary>A <see cref="ReportLine"/> as one JSON object: its label is the member <c>event</c>, its words are <c>text</c> where it has no members of its own.</summary>
internal static class JsonEvent
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }; // it goes into no HTML

    public static string Of(ReportLine line)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteString("event", line.Label);
            if (line.Members.Count == 0)
            {
                json.WriteString("text", line.Text);
            }

            Write(json, line.Members);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<ReportMember> members)
    {
        foreach (ReportMember member in members)
        {
            json.WritePropertyName(member.Name);
            Write(json, member.Value);
        }
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case RawJson raw:
                json.WriteRawValue(raw.Text);
                break;
            case IReadOnlyList<ReportMember> members:
                json.WriteStartObject();
                Write(json, members);
                json.WriteEndObject();
                break;
            case IEnumerable<object> items:
                json.WriteStartArray();
                foreach (object item in items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue((string)value);
                break;
        }
    }
}
