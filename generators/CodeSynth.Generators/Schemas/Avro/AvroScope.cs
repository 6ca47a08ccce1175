namespace CodeSynth.Schemas.Avro;

/// <summary>The named types that can be seen from a schema: its own, and those of the project's other files.</summary>
internal sealed class AvroScope
{
    private readonly Dictionary<string, AvroNamed> _own = new(StringComparer.Ordinal);
    private readonly AvroLibrary? _library;

    public AvroScope(AvroSchema schema, AvroLibrary? library)
    {
        _library = library;
        foreach (AvroNamed type in schema.Named)
        {
            _own.Add(type.FullName, type);
        }
    }

    /// <summary>The type of a full name; null where there is none.</summary>
    public AvroNamed? Find(string fullName) => _own.TryGetValue(fullName, out AvroNamed? type) ? type : _library?.Find(fullName);

    /// <summary>What a reference stands for; any other type as it is; null for a name that leads nowhere.</summary>
    public AvroType? Resolve(AvroType type) => type is AvroReference reference ? Find(reference.FullName) : type;
}
