using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>The key, an integer, of the row that a link leads to.</summary>
internal sealed class LinkedKeyNumberEmitter(FieldSpec field, Link link, string identifier) : ScalarEmitter(field, identifier)
{
    protected override string RawOf => $"{link.TargetClass}.KeyNumber({link.RowOf})";

    protected override string RawHere => $"{link.TargetClass}.KeyNumber({link.Local})";
}
