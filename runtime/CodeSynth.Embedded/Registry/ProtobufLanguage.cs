using CodeSynth.Embedded.Registry.Descriptors;
using CodeSynth.Schemas;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Embedded.Registry;

/// <summary>Protobuf: the text of a .proto file, kept as it is unless it is to be normalized, or a file's descriptor. References are its imports, by their paths; Google's own need none.</summary>
internal sealed class ProtobufLanguage : ISchemaLanguage
{
    private const string RootPath = "";

    public string Type => "PROTOBUF";

    public string Read(SchemaSource schema, bool normalize)
    {
        string text = TextOf(schema.Text);
        ProtoFile file = ProtoParser.Parse(RootPath, text, CancellationToken.None);
        var library = new ProtoLibrary([file, .. schema.References.Select(r => ProtoParser.Parse(r.Name, r.Text, CancellationToken.None))]);
        IEnumerable<SchemaFault> faults = file.Faults.Count > 0 ? file.Faults : Missing(file, schema).Concat(library.Resolve(file, CancellationToken.None).Faults);
        if (faults.FirstOrDefault() is { } fault)
        {
            throw RegistryErrors.InvalidSchema(Type, fault);
        }

        return normalize ? ProtoText.Write(file) : text;
    }

    public IReadOnlyList<string> Check(SchemaSource reader, SchemaSource writer) => [];

    private string TextOf(string text)
    {
        try
        {
            return FileDescriptor.TryDecode(text) is { } descriptor ? FileDescriptor.ToText(descriptor) : text;
        }
        catch (FormatException exception)
        {
            throw RegistryErrors.InvalidSchema($"Invalid schema of type {Type}, details: it is Base64, but no FileDescriptorProto that can be read: {exception.Message}.");
        }
    }

    /// <summary>Imports that no reference is for; an import means exactly the reference of its name.</summary>
    private static IEnumerable<SchemaFault> Missing(ProtoFile file, SchemaSource schema) => file.Imports
        .Where(i => !ProtoWellKnown.Contains(i.Path) && schema.References.All(r => r.Name != i.Path))
        .Select(i => new SchemaFault(i.Position, i.Path.Length + 2, $"'{i.Path}' is imported, and no reference has this name."));
}
