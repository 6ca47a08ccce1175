namespace CodeSynth.Kafka.Registry;

/// <summary>Whether a registry would take a schema as the next version of a subject.</summary>
/// <param name="IsCompatible">Whether it would.</param>
/// <param name="Messages">Why not, in the registry's own words; empty when it would, or when it gives no reason.</param>
public sealed record CompatibilityCheck(bool IsCompatible, IReadOnlyList<string> Messages);
