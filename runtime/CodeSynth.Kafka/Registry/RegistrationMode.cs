namespace CodeSynth.Kafka.Registry;

/// <summary>How the ids of a run's schemas are come by.</summary>
public enum RegistrationMode
{
    /// <summary>A schema that its subject does not have is registered, if it is compatible.</summary>
    Register,

    /// <summary>The subject has to have the schema; nothing is ever registered.</summary>
    LookUp,

    /// <summary>The subject's newest schema is used, which has to mean the same as ours; nothing is ever registered.</summary>
    UseLatest,
}
