using System.Collections.Concurrent;
using CodeSynth.Avro;
using CodeSynth.Kafka.Registry;
using CodeSynth.Modeling;
using Confluent.Kafka;

namespace CodeSynth.Kafka.Serialization;

/// <summary>
/// Reads typed records of .avsc files from messages that a serializer of a Schema Registry framed, by prefix or by header. A record reads what was written by
/// its own schema. With a registry, the schema of each id is looked up once and compared, so that another schema is an error and never another value.
/// Any number of consumers may share one.
/// </summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="registry">Where schemas are looked up; null to trust that every message was written by the record's schema.</param>
public sealed class AvroRecordDeserializer<T>(SchemaRegistryClient? registry = null) : IDeserializer<T>
    where T : class, IAvroRecord<T>
{
    private readonly ConcurrentDictionary<SchemaIdentity, bool> _known = new();

    /// <inheritdoc/>
    /// <remarks>A tombstone is null.</remarks>
    /// <exception cref="AvroDataException">The message has no frame, was written by another schema, or is damaged.</exception>
    /// <exception cref="SchemaRegistryException">The registry cannot be used.</exception>
    public T Deserialize(ReadOnlySpan<byte> data, bool isNull, SerializationContext context)
    {
        if (isNull)
        {
            return null!; // as Confluent's own deserializers
        }

        ReadOnlySpan<byte> datum = MessageFrame.Open(data, context, out SchemaIdentity schema);
        return registry is null || _known.GetOrAdd(schema, IsOurs, registry)
            ? AvroRecord.Decode<T>(datum)
            : throw new AvroDataException($"A message of '{context.Topic}' was written by the schema of {schema}, which is not that of {typeof(T).Name} ({T.SchemaName}). Emit a record for its .avsc file too.");
    }

    // Confluent's interface is synchronous; this waits once per schema.
    private static bool IsOurs(SchemaIdentity schema, SchemaRegistryClient registry)
    {
        RegistrySchema writer = Wait(schema.Guid is { } guid ? registry.GetByGuidAsync(guid) : registry.GetByIdAsync(schema.Id))
            ?? throw new AvroDataException($"The Schema Registry at {registry.Addresses} has no schema of {schema}.");
        if (writer.Kind != SchemaKind.Avro)
        {
            return false;
        }

        SchemaMeaning own = SchemaMeaning.Of(SchemaKind.Avro, T.SchemaText, []);
        return own.IsSameAs(SchemaMeaning.Of(SchemaKind.Avro, writer.Text, [.. ImportsOf(writer, registry)]));
    }

    private static IEnumerable<SchemaImport> ImportsOf(RegistrySchema schema, SchemaRegistryClient registry)
    {
        foreach (SchemaReference reference in schema.References)
        {
            RegisteredSchema import = Wait(registry.GetVersionAsync(reference.Subject, reference.Version))
                ?? throw new AvroDataException($"The Schema Registry at {registry.Addresses} has no version {reference.Version} of '{reference.Subject}', which a schema refers to.");
            foreach (SchemaImport inner in ImportsOf(import.Schema, registry))
            {
                yield return inner;
            }

            yield return new SchemaImport(reference.Name, import.Schema.Text);
        }
    }

    private static TResult Wait<TResult>(Task<TResult> task) => task.ConfigureAwait(false).GetAwaiter().GetResult();
}
