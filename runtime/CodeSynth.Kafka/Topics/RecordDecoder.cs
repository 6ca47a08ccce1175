using CodeSynth.Kafka.Registry;
using CodeSynth.Kafka.Serialization;
using CodeSynth.Modeling;
using CodeSynth.Schemas;
using CodeSynth.Schemas.Avro;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Kafka.Topics;

/// <summary>
/// Reads the values of records, whoever wrote them: by the schema whose id stands before the value or in a header beside it, else as JSON or text. Each schema is asked
/// for once. One thread.
/// </summary>
/// <param name="registry">Where schemas are found; null where there is none, and the model's own are tried.</param>
/// <param name="own">The schemas that the model has for the topic; empty for a topic that it does not know.</param>
public sealed class RecordDecoder(SchemaRegistryClient? registry, IReadOnlyList<EntitySchema> own)
{
    private readonly Dictionary<SchemaIdentity, WriterSchema> _schemas = [];

    /// <summary>Reads a value.</summary>
    /// <param name="record">The record.</param>
    /// <param name="cancellation">Ends waiting for the registry.</param>
    /// <exception cref="SchemaRegistryException">The registry cannot be used.</exception>
    public async Task<DecodedValue> DecodeAsync(TopicRecord record, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Value is not { } value)
        {
            return new DecodedValue("null", "null");
        }

        if (ValueFrame.Of(record) is not { } frame)
        {
            return PlainValue.Of(value);
        }

        try
        {
            return registry is null ? ByOwnSchema(record, frame) : Read(record, frame, await FindAsync(registry, frame.Schema, cancellation).ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is AvroDatumException or ProtobufMessageException or SchemaTextException)
        {
            return PlainValue.Binary(value, $"by schema {frame.Schema} it is no value: {exception.Message}");
        }
    }

    private DecodedValue ByOwnSchema(TopicRecord record, ValueFrame frame)
    {
        foreach (EntitySchema schema in own)
        {
            try
            {
                SchemaKind kind = schema.Format == WireFormat.Avro ? SchemaKind.Avro : SchemaKind.Protobuf;
                DecodedValue value = Read(record, frame, new WriterSchema(kind, schema.Text, [.. schema.Imports.Select(i => (i.Name, i.Text))]));
                if (value.Fault is null)
                {
                    return value with { Schema = $"the model's own schema {schema.FullName}" };
                }
            }
            catch (Exception exception) when (exception is AvroDatumException or ProtobufMessageException or SchemaTextException)
            {
                // Another of our schemas may fit.
            }
        }

        return PlainValue.Binary(record.Value, $"it was written by schema {frame.Schema}, no Schema Registry is named, and it is no value of a schema of this app: set SCHEMA_REGISTRY_URL or give --schema-registry URL");
    }

    private static DecodedValue Read(TopicRecord record, ValueFrame frame, WriterSchema? schema)
    {
        string by = $"schema {frame.Schema}";
        switch (schema?.Kind)
        {
            case null:
                return PlainValue.Binary(record.Value, $"the Schema Registry has no {by}");
            case SchemaKind.Avro:
                return new DecodedValue("avro", schema.Avro.ReadJson(frame.Datum(record).Span)) { Schema = by };
            case SchemaKind.Protobuf when frame.TryMessage(record, out int[] indexes, out ReadOnlyMemory<byte> message) && schema.MessageAt(indexes) is { } reader:
                string json = reader.ReadJson(message.Span, out IReadOnlyList<string> unknown);
                return new DecodedValue("protobuf", json) { Schema = by, Fault = unknown.Count > 0 ? $"by {by} it has unknown fields: {string.Join(", ", unknown)}" : null };
            case SchemaKind.Protobuf:
                return PlainValue.Binary(record.Value, $"{by} has no message where the frame says");
            default:
                return PlainValue.JsonOf(frame.Datum(record)) is { } text ? new DecodedValue("json", text) { Schema = by } : PlainValue.Binary(record.Value, $"by {by} it is JSON, and it is not well-formed");
        }
    }

    private async Task<WriterSchema?> FindAsync(SchemaRegistryClient client, SchemaIdentity id, CancellationToken cancellation)
    {
        if (_schemas.TryGetValue(id, out WriterSchema? known))
        {
            return known;
        }

        RegistrySchema? found = await (id.Guid is { } guid ? client.GetByGuidAsync(guid, cancellation) : client.GetByIdAsync(id.Id, cancellation)).ConfigureAwait(false);
        if (found is null)
        {
            return null;
        }

        var schema = new WriterSchema(found.Kind, found.Text, await RegistryReader.ReferencesAsync(client, found, cancellation).ConfigureAwait(false));
        _schemas.Add(id, schema);
        return schema;
    }
}
