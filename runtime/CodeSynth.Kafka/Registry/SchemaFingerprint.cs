using CodeSynth.Modeling;

namespace CodeSynth.Kafka.Registry;

/// <summary>Tells schemas apart by what they mean; see <see cref="EntityRegistration.Fingerprint"/>.</summary>
public static class SchemaFingerprint
{
    /// <summary>The fingerprint of a schema that an entity's rows are encoded by.</summary>
    /// <param name="schema">The schema.</param>
    /// <exception cref="FormatException">Its text cannot be read.</exception>
    public static string Of(EntitySchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return SchemaMeaning.Of(schema.Format == WireFormat.Avro ? SchemaKind.Avro : SchemaKind.Protobuf, schema.Text, schema.Imports).Fingerprint;
    }
}
