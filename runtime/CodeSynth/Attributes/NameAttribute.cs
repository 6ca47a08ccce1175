namespace CodeSynth;

/// <summary>The field's name on the wire, where it is not the property's name in snake_case.</summary>
/// <param name="name">The name as it stands in JSON.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class NameAttribute(string name) : Attribute
{
    /// <summary>The name on the wire.</summary>
    public string Name { get; } = name;
}
