using CodeSynth.Kafka.Registry;
using CodeSynth.Schemas.Avro;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Kafka.Topics;

/// <summary>A schema that values were written by, read when it is first needed.</summary>
/// <param name="kind">Its language.</param>
/// <param name="text">Its text.</param>
/// <param name="references">What it refers to, by name.</param>
internal sealed class WriterSchema(SchemaKind kind, string text, IReadOnlyList<(string Name, string Text)> references)
{
    private AvroDatumReader? _avro;
    private ProtoSchema? _protobuf;

    public SchemaKind Kind => kind;

    /// <exception cref="Schemas.SchemaTextException">The text is no schema.</exception>
    public AvroDatumReader Avro => _avro ??= AvroDatumReader.Of(text, [.. references.Select(r => r.Text)]);

    /// <summary>A reader of the message at a place of the file; null where it has none.</summary>
    /// <exception cref="Schemas.SchemaTextException">The text is no schema.</exception>
    public ProtobufMessageReader? MessageAt(int[] indexes)
    {
        _protobuf ??= ProtobufSchemaText.Read(text, references);
        return RegistryReader.MessageAt(_protobuf.Root.Messages, indexes) is { } message ? new ProtobufMessageReader(_protobuf, message.FullName) : null;
    }
}
