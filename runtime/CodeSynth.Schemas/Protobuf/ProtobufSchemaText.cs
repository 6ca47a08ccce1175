namespace CodeSynth.Schemas.Protobuf;

/// <summary>Schemas as a registry keeps them: a text, and the texts that it imports by name.</summary>
internal static class ProtobufSchemaText
{
    /// <summary>What the root is called where a file would have a path; no import can mean it.</summary>
    private const string RootPath = "<schema>";

    /// <summary>Reads a schema with its references, whose names are the paths of its imports.</summary>
    /// <exception cref="SchemaTextException">The text, or one that it imports, has a mistake; the message names the first line.</exception>
    public static ProtoSchema Read(string text, IReadOnlyList<(string Name, string Text)> references)
    {
        ProtoFile root = ProtoParser.Parse(RootPath, text, CancellationToken.None);
        var library = new ProtoLibrary(references.Select(r => ProtoParser.Parse(r.Name, r.Text, CancellationToken.None)).Prepend(root)) { HasImportPaths = true };
        (ProtoSchema? schema, var faults) = library.Resolve(root, CancellationToken.None);
        return schema ?? throw new SchemaTextException($"Line {faults[0].Position.Line + 1}, column {faults[0].Position.Column + 1}: {faults[0].Message}");
    }
}
