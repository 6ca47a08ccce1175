namespace CodeSynth;

/// <summary>
/// The value that the referenced row has in one of its fields; recomputed, not looked up, so it costs no memory:
/// <c>[CopyOf(nameof(OrderId), nameof(Order.TotalAmount))]</c>.
/// </summary>
/// <param name="link">The property of this entity that carries <see cref="ReferencesAttribute"/>.</param>
/// <param name="field">
/// The property of the referenced entity, of this property's type; <c>Address.City</c> reaches into a nested object, <c>CustomerId.City</c>
/// through a link of that entity.
/// </param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CopyOfAttribute(string link, string field) : Attribute
{
    /// <summary>The property of this entity that references the other one.</summary>
    public string Link { get; } = link;

    /// <summary>The property of the other entity, a dotted path for a nested one.</summary>
    public string Field { get; } = field;
}
