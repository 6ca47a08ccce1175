namespace CodeSynth.Kafka.Registry;

/// <summary>What registering a schema would come to.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Registered">The schema there, when the subject has it already.</param>
/// <param name="Compatibility">Whether the subject would take it; null where that cannot be asked before what it refers to is registered.</param>
public sealed record SubjectCheck(string Subject, RegisteredSchema? Registered, CompatibilityCheck? Compatibility);
