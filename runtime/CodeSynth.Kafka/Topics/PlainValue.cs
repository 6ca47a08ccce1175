using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace CodeSynth.Kafka.Topics;

/// <summary>Bytes that tell nobody what they are.</summary>
internal static class PlainValue
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>JSON where they are well-formed JSON, else text where they are that, else their digits.</summary>
    public static DecodedValue Of(byte[] value) =>
        JsonOf(value) is { } json ? new DecodedValue("json", json)
        : TextOf(value) is { } text ? new DecodedValue("text", Quote(text))
        : Binary(value, "it is neither JSON nor text, and does not tell of a schema");

    /// <summary>The digits, and why there is nothing better.</summary>
    public static DecodedValue Binary(ReadOnlySpan<byte> value, string fault) => new("binary", $"\"{Convert.ToHexStringLower(value)}\"") { Fault = fault };

    /// <summary>The text of bytes that are some, as people write it; else null.</summary>
    public static string? TextOf(ReadOnlySpan<byte> value)
    {
        if (!Utf8.IsValid(value))
        {
            return null;
        }

        string text = Encoding.UTF8.GetString(value);
        return text.Any(c => char.IsControl(c) && c is not ('\t' or '\r' or '\n')) ? null : text;
    }

    /// <summary>JSON on one line; null where it is none.</summary>
    public static string? JsonOf(ReadOnlyMemory<byte> value)
    {
        if (!Utf8.IsValid(value.Span))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(value);
            return Written(json => document.RootElement.WriteTo(json));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException) // the latter for half of a surrogate pair
        {
            return null;
        }
    }

    private static string Quote(string text) => Written(json => json.WriteStringValue(text));

    private static string Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
