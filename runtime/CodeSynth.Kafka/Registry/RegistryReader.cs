using System.Buffers;
using System.Text.Json;
using CodeSynth.Modeling;
using CodeSynth.Schemas;
using CodeSynth.Schemas.Avro;
using CodeSynth.Verification;

namespace CodeSynth.Kafka.Registry;

/// <summary>
/// Reads values as a consumer does who has nothing but the registry: by the schema that stands there under the id of the frame, and
/// not by the one that the rows were encoded by.
/// </summary>
public static class RegistryReader
{
    /// <summary>A reader for the values of one entity.</summary>
    /// <param name="client">The registry.</param>
    /// <param name="registration">What it knows of the entity's schema.</param>
    /// <param name="cancellation">Ends waiting.</param>
    /// <exception cref="SchemaRegistryException">The registry cannot be used, or has no schema of that id.</exception>
    public static async Task<ValueReader> OfAsync(SchemaRegistryClient client, EntityRegistration registration, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(registration);
        int id = registration.Schema.Id;
        RegistrySchema schema = await client.GetByIdAsync(id, cancellation).ConfigureAwait(false)
            ?? throw new SchemaRegistryException($"The Schema Registry at {client.Addresses} has no schema {id}, although it gave this id for '{registration.Schema.Subject}'.");
        var references = new List<(string Name, string Text)>();
        await AddAsync(client, schema, references, cancellation).ConfigureAwait(false);
        var decoder = schema.Kind == SchemaKind.Protobuf
            ? ProtobufDecoder(schema, references, registration)
            : AvroDecoder(schema, references);
        return Reader(decoder, registration.Frame.Prefix.Length, id);
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
