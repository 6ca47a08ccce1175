namespace CodeSynth.Generators.Model;

/// <summary>What a field's value is, independent of the sampler that makes it.</summary>
/// <param name="Kind">How it travels.</param>
/// <param name="Type">The C# type of the property: <c>int</c>, <c>global::System.DateTimeOffset</c>.</param>
/// <param name="Decimals">Digits after the point of a scaled number.</param>
internal sealed record ValueShape(ShapeKind Kind, string Type, int Decimals = 0)
{
    /// <summary>Whether it is a day rather than an instant; it travels as an instant all the same.</summary>
    public bool IsDate => Kind == ShapeKind.Time && Type == "global::System.DateOnly";

    /// <summary>Whether the property takes an array as it is; other lists are made of it.</summary>
    public bool TakesArray { get; init; } = true;

    /// <summary>All members of an enumeration in the order of their declaration; of those that share a value the first.</summary>
    public EquatableArray<EnumMember> Members { get; init; }

    /// <summary>Whether the items of an array are named by rows that are picked for each row, and have no positions of their own.</summary>
    public bool IsPicked { get; init; }

    /// <summary>What an item of an array is; null of all else.</summary>
    public ValueShape? Item { get; init; }
}
