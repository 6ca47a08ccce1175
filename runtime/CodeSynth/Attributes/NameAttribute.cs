namespace CodeSynth;

/// <summary>
/// The name on the wire: of a field, where it is not the property's name in snake_case, or of an enumeration's member, where it is not
/// the member's name as it is declared.
/// </summary>
/// <param name="name">The name as it stands in JSON.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class NameAttribute(string name) : Attribute
{
    /// <summary>The name on the wire.</summary>
    public string Name { get; } = name;
}
