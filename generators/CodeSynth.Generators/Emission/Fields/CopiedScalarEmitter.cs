using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A number, truth value or instant of the row that a link leads to.</summary>
internal sealed class CopiedScalarEmitter(FieldSpec field, CopySpec copy, Link link, string identifier) : ScalarEmitter(field, identifier)
{
    public override IEnumerable<Link> Links => [link];

    public override string Place => Shape.Kind == ShapeKind.Boolean ? $"({RawOf} ? 1 : 0)" : RawOf;

    protected override string RawOf => $"{link.Parent}.{MemberNames.Value(copy.SourcePath)}({link.RowOf})";

    protected override string RawHere => $"{link.Parent}.{MemberNames.Value(copy.SourcePath)}({link.Local})";
}
