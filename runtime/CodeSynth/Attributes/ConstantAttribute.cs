namespace CodeSynth;

/// <summary>The same value in every row; on the wire it costs no more than the field's name.</summary>
/// <param name="value">A string, a boolean, an integer or a floating-point number that the property's type can hold.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ConstantAttribute(object value) : Attribute
{
    /// <summary>The value.</summary>
    public object Value { get; } = value;
}
