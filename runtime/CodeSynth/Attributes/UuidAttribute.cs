namespace CodeSynth;

/// <summary>
/// A UUID of RFC 9562, on a <see cref="Guid"/> or a string; on the wire its 36 lower-case characters. No two rows of a field have the same
/// one, and from a value its row can be computed, so it may be a key. Nothing about it is secret.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class UuidAttribute : Attribute
{
    /// <summary>4, the default, for random ones; 7 for such as begin with the row's event time and ascend with the rows.</summary>
    public int Version { get; set; } = 4;
}
