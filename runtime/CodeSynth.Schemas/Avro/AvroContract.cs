using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Avro;

/// <summary>A schema as a registry holds it: a text, and the texts of the schemas that it refers to.</summary>
internal sealed class AvroContract
{
    private AvroContract(AvroSchema schema, AvroLibrary library)
    {
        Schema = schema;
        Library = library;
        Scope = new AvroScope(schema, library);
    }

    public AvroSchema Schema { get; }

    /// <summary>The schema and those that it refers to.</summary>
    public AvroLibrary Library { get; }

    public AvroScope Scope { get; }

    /// <summary>Reads the texts; every name in them must be defined by one of them.</summary>
    /// <exception cref="SchemaTextException">One is malformed, a name is not defined, or two define one name differently.</exception>
    public static AvroContract Read(string text, IReadOnlyList<string> references)
    {
        AvroFile root = AvroParser.Parse("the schema", text, CancellationToken.None);
        AvroFile[] files = [root, .. references.Select((reference, i) => AvroParser.Parse($"reference {i + 1}", reference, CancellationToken.None))];
        var library = new AvroLibrary(files);
        foreach (AvroFile file in files)
        {
            ThrowIfAny(file.Path, file.Faults);
            ThrowIfAny(file.Path, library.FaultsOf(file, CancellationToken.None));
        }

        return new AvroContract(root.Schema!, library);
    }

    private static void ThrowIfAny(string subject, EquatableArray<SchemaFault> faults)
    {
        if (faults.Count != 0)
        {
            throw new SchemaTextException($"{subject}, line {faults[0].Position.Line + 1}, column {faults[0].Position.Column + 1}: {faults[0].Message}");
        }
    }
}
