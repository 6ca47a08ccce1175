namespace CodeSynth.Kafka.Registry;

/// <summary>A schema that a registry has.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Version">Its version under this subject, from 1.</param>
/// <param name="Id">Its id in the whole registry; the same schema has it under every subject.</param>
/// <param name="Schema">The schema.</param>
public sealed record RegisteredSchema(string Subject, int Version, int Id, RegistrySchema Schema)
{
    /// <summary>Its id in the world; null from registries that know none.</summary>
    public Guid? Guid { get; init; }
}
