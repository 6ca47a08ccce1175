using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>
/// Reads messages by a schema and writes them as JSON: protobuf's own mapping ("ProtoJSON Format") with the fields' names as the
/// schema has them. Fields without presence are always there, with their defaults; others only where the message has them.
/// </summary>
internal sealed class ProtobufMessageReader
{
    private readonly ProtobufTypes _types;
    private readonly ProtoMessage _message;

    /// <summary>Reads messages of a type.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="fullName">The message's name with its package, without a leading point.</param>
    /// <exception cref="ArgumentException">The schema has no such message.</exception>
    public ProtobufMessageReader(ProtoSchema schema, string fullName)
    {
        _types = new ProtobufTypes(schema);
        _message = _types.Message(fullName) ?? throw new ArgumentException($"The schema has no message '{fullName}'.", nameof(fullName));
    }

    /// <summary>Reads one message.</summary>
    /// <param name="message">Its bytes, all of them.</param>
    /// <param name="json">Gets the value; it is not flushed.</param>
    /// <returns>The fields that the schema does not have, each once, by number behind the path to them: <c>7</c>, <c>address.9</c>.</returns>
    /// <exception cref="ProtobufMessageException">The bytes are no message of the type. What was written until then is no whole value.</exception>
    public IReadOnlyList<string> Read(ReadOnlySpan<byte> message, Utf8JsonWriter json)
    {
        var run = new ProtobufJson(_types, json);
        run.Message(_message, message.ToArray(), path: string.Empty, depth: 0);
        return run.Unknown;
    }

    /// <summary>Reads one message.</summary>
    /// <param name="message">Its bytes, all of them.</param>
    /// <param name="unknown">The fields that the schema does not have.</param>
    /// <returns>The JSON, without insignificant white space.</returns>
    /// <exception cref="ProtobufMessageException">The bytes are no message of the type.</exception>
    public string ReadJson(ReadOnlySpan<byte> message, out IReadOnlyList<string> unknown)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        unknown = Read(message, json);
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
