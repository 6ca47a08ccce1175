using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>The key, which is not a text, of the row that a link leads to.</summary>
internal sealed class LinkedKeyScalarEmitter(FieldSpec field, Link link, string identifier) : ScalarEmitter(field, identifier)
{
    public override IEnumerable<Link> Links => [link];

    protected override string RawOf => $"{link.KeyHolder}.{KeyForm.ValueMember(Shape)}({link.RowOf})";

    protected override string RawHere => $"{link.KeyHolder}.{KeyForm.ValueMember(Shape)}({link.Local})";
}
