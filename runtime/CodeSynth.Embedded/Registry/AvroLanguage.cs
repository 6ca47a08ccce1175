using CodeSynth.Schemas;
using CodeSynth.Schemas.Avro;
using CodeSynth.Schemas.Json;

namespace CodeSynth.Embedded.Registry;

/// <summary>Avro. Its text is kept without white space, as every registry does.</summary>
internal sealed class AvroLanguage : ISchemaLanguage
{
    /// <summary>Its name in the API, and the type of schemas that say none.</summary>
    public const string Name = "AVRO";

    public string Type => Name;

    public string Read(SchemaSource schema, bool normalize)
    {
        AvroFile file = AvroParser.Parse("schema", schema.Text, CancellationToken.None);
        AvroFile[] files = [file, .. schema.References.Select((r, i) => AvroParser.Parse($"reference {i + 1} ({r.Name})", r.Text, CancellationToken.None))];
        var library = new AvroLibrary(files);
        IEnumerable<SchemaFault> faults = file.Schema is null ? file.Faults : Missing(file.Schema, library).Concat(files.SelectMany(f => library.FaultsOf(f, CancellationToken.None)));
        if (faults.FirstOrDefault() is { } fault)
        {
            throw RegistryErrors.InvalidSchema(Type, fault);
        }

        return normalize ? AvroText.Inline(file.Schema!, library: null) : JsonPrinter.Print(JsonReader.Read(schema.Text, CancellationToken.None, out _)!);
    }

    public IReadOnlyList<string> Check(SchemaSource reader, SchemaSource writer) =>
        AvroCompatibility.Check(reader.Text, writer.Text, [.. reader.References.Select(r => r.Text)], [.. writer.References.Select(r => r.Text)]);

    private static IEnumerable<SchemaFault> Missing(AvroSchema schema, AvroLibrary library) => schema.Unresolved
        .Where(r => library.Find(r.FullName) is null)
        .Select(r => new SchemaFault(r.Position, 1, $"There is no type '{r.FullName}', neither in the schema nor in its references."));
}
