namespace CodeSynth.Kafka.Registry;

/// <summary>How the schemas of a run are registered.</summary>
public sealed record RegistrationOptions
{
    /// <summary>Under which subjects.</summary>
    public SubjectNameStrategy Subjects { get; init; }

    /// <summary>Where the id stands in a message.</summary>
    public SchemaIdPlacement SchemaId { get; init; }

    /// <summary>Whether anything may be registered.</summary>
    public RegistrationMode Mode { get; init; }
}
