namespace CodeSynth.Kafka.Registry;

/// <summary>A schema as it is sent to a registry and comes from it.</summary>
/// <param name="Kind">Its language.</param>
/// <param name="Text">Its text.</param>
public sealed record RegistrySchema(SchemaKind Kind, string Text)
{
    /// <summary>The schemas that it uses and that are registered beside it.</summary>
    public IReadOnlyList<SchemaReference> References { get; init; } = [];
}
