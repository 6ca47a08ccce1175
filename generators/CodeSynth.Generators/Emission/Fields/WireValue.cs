using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>
/// A field's value as a binary format gets at it in the midst of a row, where the row's <c>time</c> and the rows of its links are locals.
/// What the value looks like in bytes is the format's business, so what is known when the code is emitted is handed over as it is.
/// </summary>
internal abstract record WireValue;

/// <summary>A number, truth value, instant or UUID.</summary>
/// <param name="Shape">What it is; of a UUID that the property has as a text, the UUID.</param>
/// <param name="Raw">The expression for the value as it travels, of <see cref="ScalarForms.RawType"/>.</param>
internal sealed record WireScalar(ValueShape Shape, string Raw) : WireValue
{
    /// <summary>The field of the sampler that draws it for many rows at once, where one can and the value is of a row.</summary>
    public string? Sampler { get; init; }
}

/// <summary>A number or truth value that is the same in every row.</summary>
/// <param name="Constant">The value.</param>
internal sealed record WireConstantScalar(ConstantSpec Constant) : WireValue;

/// <summary>A text.</summary>
/// <param name="Put">The call that writes the row's text as UTF-8 at a destination and gives the end.</param>
/// <param name="MaxBytes">The expression for the most bytes of it.</param>
internal sealed record WireText(Func<string, string> Put, string MaxBytes) : WireValue
{
    /// <summary>The link whose key it is; null for another text.</summary>
    public Link? Link { get; init; }
}

/// <summary>A text that is the same in every row.</summary>
/// <param name="Text">The text.</param>
internal sealed record WireConstantText(string Text) : WireValue;

/// <summary>A text with the row's number within.</summary>
/// <param name="Sequence">The texts around it, and the number of row 0.</param>
internal sealed record WireSequence(SequenceSpec Sequence) : WireValue;

/// <summary>One of some texts.</summary>
/// <param name="Values">The texts.</param>
/// <param name="Index">The expression for the place of the row's text among them.</param>
internal sealed record WireCategory(EquatableArray<string> Values, string Index) : WireValue;

/// <summary>One of some members of an enumeration.</summary>
/// <param name="Members">The members.</param>
/// <param name="Index">The expression for the place of the row's member among them.</param>
internal sealed record WireEnumChoice(EquatableArray<EnumMember> Members, string Index) : WireValue;

/// <summary>A member of an enumeration that is the same in every row.</summary>
/// <param name="Member">The member.</param>
internal sealed record WireConstantEnum(EnumMember Member) : WireValue;

/// <summary>Any member of an enumeration, by its number.</summary>
/// <param name="Members">The members that the enumeration has.</param>
/// <param name="Number">The expression for the number of the row's member.</param>
internal sealed record WireEnumNumber(EquatableArray<EnumMember> Members, string Number) : WireValue;

/// <summary>An array; its items stand at positions that follow each other, as rows do.</summary>
/// <param name="Count">The expression for how many items the row has.</param>
/// <param name="First">The expression for the position of the first of them.</param>
/// <param name="MaxItems">The expression for the most items.</param>
/// <param name="Item">An item, with its position as <c>row</c>.</param>
internal sealed record WireArray(string Count, string First, string MaxItems, WireValue Item) : WireValue
{
    /// <summary>Whether the items are named by picked rows: then <see cref="First"/> points to them, and an item's <c>row</c> is one of them.</summary>
    public bool IsPicked { get; init; }
}
