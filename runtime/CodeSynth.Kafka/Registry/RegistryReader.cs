using System.Buffers;
using System.Text.Json;
using CodeSynth.Schemas;
using CodeSynth.Schemas.Avro;
using CodeSynth.Schemas.Protobuf;
using CodeSynth.Verification;

namespace CodeSynth.Kafka.Registry;

/// <summary>
/// Reads values as a consumer does who has nothing but the registry: by the schema that stands there under the id of the frame, and
/// not by the one that the rows were encoded by.
/// </summary>
public static class RegistryReader
{
    /// <summary>Reads a value without its frame.</summary>
    /// <returns>What is wrong although it could be read, or null.</returns>
    private delegate string? Decoder(ReadOnlySpan<byte> value, Utf8JsonWriter json);

    /// <summary>A reader for the values of one entity.</summary>
    /// <param name="client">The registry.</param>
    /// <param name="registration">What it knows of the entity's schema.</param>
    /// <param name="cancellation">Ends waiting.</param>
    /// <exception cref="SchemaRegistryException">The registry cannot be used, has no schema of that id, or one that cannot be read or lacks the message.</exception>
    public static async Task<ValueReader> OfAsync(SchemaRegistryClient client, EntityRegistration registration, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(registration);
        int id = registration.Schema.Id;
        RegistrySchema schema = await client.GetByIdAsync(id, cancellation).ConfigureAwait(false)
            ?? throw new SchemaRegistryException($"The Schema Registry at {client.Addresses} has no schema {id}, although it gave this id for '{registration.Schema.Subject}'.");
        IReadOnlyList<(string Name, string Text)> references = await ReferencesAsync(client, schema, cancellation).ConfigureAwait(false);
        try
        {
            Decoder decoder = schema.Kind == SchemaKind.Protobuf
                ? ProtobufDecoder(schema, references, registration)
                : AvroDecoder(schema, references);
            return Reader(decoder, registration.Frame.Prefix.Length, id);
        }
        catch (SchemaTextException e)
        {
            throw new SchemaRegistryException($"Schema {id} of the Schema Registry at {client.Addresses} cannot be read: {e.Message}");
        }
    }

    /// <summary>The schemas that a schema refers to, directly or through others.</summary>
    internal static async Task<IReadOnlyList<(string Name, string Text)>> ReferencesAsync(SchemaRegistryClient client, RegistrySchema schema, CancellationToken cancellation)
    {
        var references = new List<(string Name, string Text)>();
        await AddAsync(client, schema, references, cancellation).ConfigureAwait(false);
        return references;
    }

    /// <summary>The message at a place of a file; null where it has none.</summary>
    internal static ProtoMessage? MessageAt(IReadOnlyList<ProtoMessage> level, ReadOnlySpan<int> indexes) =>
        (uint)indexes[0] >= (uint)level.Count ? null
        : indexes.Length == 1 ? level[indexes[0]]
        : MessageAt(level[indexes[0]].Messages, indexes[1..]);

    private static ValueReader Reader(Decoder decoder, int prefixLength, int id)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var json = new Utf8JsonWriter(buffer);
        return value =>
        {
            buffer.ResetWrittenCount();
            json.Reset();
            try
            {
                return decoder(value[prefixLength..], json) is { } left ? $"by schema {id} of the registry {left}" : null;
            }
            catch (Exception exception) when (exception is AvroDatumException or ProtobufMessageException)
            {
                return $"by schema {id} of the registry it is no value: {exception.Message}";
            }
        };
    }

    private static Decoder AvroDecoder(RegistrySchema schema, IReadOnlyList<(string Name, string Text)> references)
    {
        AvroDatumReader reader = AvroDatumReader.Of(schema.Text, [.. references.Select(r => r.Text)]);
        return (value, json) => reader.Read(value, json) is var length && length < value.Length ? $"{value.Length - length} bytes are left over" : null;
    }

    private static Decoder ProtobufDecoder(RegistrySchema schema, IReadOnlyList<(string Name, string Text)> references, EntityRegistration registration)
    {
        ProtoSchema file = ProtobufSchemaText.Read(schema.Text, references);
        ProtoMessage message = MessageAt(file.Root.Messages, SchemaFraming.MessageIndexes(registration.Frame))
            ?? throw new SchemaTextException("it has no message where the frame of our records says.");
        var reader = new ProtobufMessageReader(file, message.FullName);
        return (value, json) => reader.Read(value, json) is { Count: > 0 } unknown ? $"it has unknown fields: {string.Join(", ", unknown)}" : null;
    }

    /// <summary>What is referred to stands before what refers to it, and once.</summary>
    private static async Task AddAsync(SchemaRegistryClient client, RegistrySchema schema, List<(string Name, string Text)> references, CancellationToken cancellation)
    {
        foreach (SchemaReference reference in schema.References)
        {
            if (references.Any(r => r.Name == reference.Name))
            {
                continue;
            }

            RegisteredSchema referred = await client.GetVersionAsync(reference.Subject, reference.Version, cancellation).ConfigureAwait(false)
                ?? throw new SchemaRegistryException($"The Schema Registry at {client.Addresses} has no version {reference.Version} of '{reference.Subject}', to which another schema refers.");
            await AddAsync(client, referred.Schema, references, cancellation).ConfigureAwait(false);
            references.Add((reference.Name, referred.Schema.Text));
        }
    }
}
