namespace CodeSynth;

/// <summary>One of the given texts, each equally likely.</summary>
/// <param name="values">The choices, at least one, all different.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class OneOfAttribute(params string[] values) : Attribute
{
    /// <summary>The choices.</summary>
    public IReadOnlyList<string> Values { get; } = values;
}
