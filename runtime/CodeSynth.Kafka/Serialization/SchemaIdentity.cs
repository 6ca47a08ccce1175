namespace CodeSynth.Kafka.Serialization;

/// <summary>How a message names the schema of its value.</summary>
/// <param name="Id">The id in the registry, where there is no GUID.</param>
/// <param name="Guid">The id in the world.</param>
internal readonly record struct SchemaIdentity(int Id, Guid? Guid)
{
    public override string ToString() => Guid is { } guid ? $"GUID {guid:D}" : $"id {Id}";
}
