using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Kafka.Registry;

/// <summary>An entity, and the subject that its schema belongs under.</summary>
/// <param name="Topic">The topic of its records.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Kind">The schema's language.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Meaning">What the schema says.</param>
internal sealed record EntityDemand(PlannedTopic Topic, string Subject, SchemaKind Kind, EntitySchema Schema, SchemaMeaning Meaning)
{
    /// <exception cref="SchemaRegistryException">The entity's rows cannot be encoded so.</exception>
    public static EntityDemand Of(PlannedTopic topic, WireFormat format, SubjectNameStrategy strategy)
    {
        SchemaKind kind = format switch
        {
            WireFormat.Avro => SchemaKind.Avro,
            WireFormat.Protobuf => SchemaKind.Protobuf,
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
        PlannedEntity entity = topic.Entity;
        EntitySchema schema = entity.Descriptor.SchemaOf(format) ?? throw SchemaRegistryException.OfConfiguration($"{entity.Name} cannot be encoded as {format}.");
        try
        {
            return new EntityDemand(topic, SubjectNames.Of(strategy, topic.Name, schema.FullName), kind, schema, SchemaMeaning.Of(kind, schema.Text, schema.Imports));
        }
        catch (FormatException e)
        {
            throw SchemaRegistryException.OfConfiguration($"The schema of {entity.Name} cannot be read: {schema.FileName}, {e.Message}");
        }
    }

    /// <summary>What a registry has for it, as the run uses it.</summary>
    /// <param name="registered">The schema there.</param>
    /// <param name="placement">Where the id stands in a message.</param>
    /// <exception cref="SchemaRegistryException">The registry knows no GUIDs, and one is needed.</exception>
    public EntityRegistration ToRegistration(RegisteredSchema registered, SchemaIdPlacement placement)
    {
        // Avro has one schema to a text, so its readers expect no indexes. Protobuf files of one meaning have their messages in one order.
        int[] indexes = Kind == SchemaKind.Avro ? [] : [.. Schema.MessageIndexes];
        RowFrame frame = placement == SchemaIdPlacement.Prefix
            ? RowFrame.WithPrefix(SchemaFraming.Prefix(registered.Id, indexes))
            : RowFrame.WithHeader(SchemaFraming.ValueHeader, SchemaFraming.Header(RequireGuid(registered), indexes));
        return new EntityRegistration(Topic.Entity.Name, Topic.Name, registered, Meaning.Fingerprint, frame);
    }

    private static Guid RequireGuid(RegisteredSchema registered) => registered.Guid ?? throw new SchemaRegistryException(
        $"The Schema Registry gives no GUID for the schema of subject '{registered.Subject}', as those before Confluent Platform 8 do not: use --schema-id prefix.");
}
