using CodeSynth.Embedded.Registry.Descriptors;
using CodeSynth.Schemas;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Embedded.Registry;

/// <summary>
/// Protobuf: the text of a .proto file, kept as it is unless it is to be normalized, or the file's descriptor. References are its imports, by their paths;
/// Google's own need none.
/// </summary>
internal sealed class ProtobufLanguage : ISchemaLanguage
{
    public string Type => "PROTOBUF";

    public string Read(SchemaSource schema, bool normalize)
    {
        try
        {
            string text = FileDescriptor.TryDecode(schema.Text) is { } descriptor ? FileDescriptor.ToText(descriptor) : schema.Text;
            ProtoSchema read = ProtobufSchemaText.Read(text, References(schema));
            return normalize ? ProtoText.Write(ProtoParser.Parse(read.Root.Path, text, CancellationToken.None)) : text; // names as they are written, not as they resolve
        }
        catch (SchemaTextException exception)
        {
            throw Invalid(exception.Message);
        }
        catch (FormatException exception)
        {
            throw Invalid($"It is Base64, but no FileDescriptorProto that can be read: {exception.Message}.");
        }
    }

    public IReadOnlyList<string> Check(SchemaSource reader, SchemaSource writer) =>
        ProtobufCompatibility.Check(reader.Text, writer.Text, References(reader), References(writer));

    private RegistryException Invalid(string why) => RegistryErrors.InvalidSchema($"Invalid schema of type {Type}, details: {why}");

    private static (string Name, string Text)[] References(SchemaSource schema) => [.. schema.References.Select(r => (r.Name, r.Text))];
}
