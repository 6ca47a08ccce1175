namespace CodeSynth.Kafka.Registry;

/// <summary>Whether a registry would take a schema as the next version of a subject.</summary>
/// <param name="IsCompatible">Whether it would.</param>
/// <param name="Messages">Why not, in the registry's own words; empty when it would, or when it gives no reason.</param>
public sealed record CompatibilityCheck(bool IsCompatible, IReadOnlyList<string> Messages)
{
    /// <summary>The messages as one line, without the whole schema that was compared with: Confluent's registry adds it, and it is no reason.</summary>
    public string Reasons
    {
        get
        {
            string[] reasons = [.. Messages.Where(m => !m.StartsWith("{oldSchema:", StringComparison.Ordinal)).Select(m => string.Join(' ', m.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
            return reasons.Length > 0 ? string.Join("; ", reasons) : "it gives no reason";
        }
    }
}
