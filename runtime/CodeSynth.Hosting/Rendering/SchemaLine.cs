using CodeSynth.Hosting.Options;
using CodeSynth.Kafka.Registry;
using CodeSynth.Modeling;

namespace CodeSynth.Hosting.Rendering;

/// <summary>The schema of an entity in words.</summary>
internal static class SchemaLine
{
    /// <exception cref="UsageException">Its text cannot be read.</exception>
    public static ReportLine Of(EntityDescriptor entity, EntitySchema schema)
    {
        string format = FormatOption.TextOf(schema.Format);
        string origin = schema.IsDerived ? "derived from the entity" : schema.FileName;
        string fingerprint = Fingerprint(entity, schema);
        return new ReportLine(
            "schema",
            $"{entity.Name} {format} {schema.FullName}, {origin}, fingerprint {fingerprint}",
            new("entity", entity.Name),
            new("format", format),
            new("fullName", schema.FullName),
            new("file", schema.IsDerived ? null : schema.FileName),
            new("fingerprint", fingerprint));
    }

    private static string Fingerprint(EntityDescriptor entity, EntitySchema schema)
    {
        try
        {
            return SchemaFingerprint.Of(schema);
        }
        catch (FormatException exception)
        {
            throw new UsageException($"The {FormatOption.TextOf(schema.Format)} schema of {entity.Name} ({schema.FileName}) cannot be read: {exception.Message}");
        }
    }
}
