namespace CodeSynth;

/// <summary>
/// A value that depends on that of another property of the row, once for each case; the first that holds counts:
/// <c>[Case(nameof(PaymentMethod), "paypal", "digital"), Case(nameof(PaymentMethod), "bank_transfer", "wire"), Otherwise("card")]</c>. The other property is a
/// <see cref="OneOfAttribute"/>, an <see cref="OddsAttribute"/>, a <see cref="ConstantAttribute"/>, a state, or has cases itself. Where no case holds the value is that of
/// <see cref="OtherwiseAttribute"/>, and without one null.
/// </summary>
/// <param name="field">The other property.</param>
/// <param name="equals">The value that it has in this case.</param>
/// <param name="value">The value that this property then has: a text, number, truth value or member of an enumeration, as its type asks.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class CaseAttribute(string field, object equals, object value) : Attribute
{
    /// <summary>The other property.</summary>
    public string Field { get; } = field;

    /// <summary>The value that it has in this case.</summary>
    public object EqualTo { get; } = equals;

    /// <summary>The value in this case.</summary>
    public object Value { get; } = value;
}
