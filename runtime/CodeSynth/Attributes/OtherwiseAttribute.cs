namespace CodeSynth;

/// <summary>The value where none of the <see cref="CaseAttribute"/>s beside it holds.</summary>
/// <param name="value">A text, number, truth value or member of an enumeration, as the property's type asks.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class OtherwiseAttribute(object value) : Attribute
{
    /// <summary>The value.</summary>
    public object Value { get; } = value;
}
