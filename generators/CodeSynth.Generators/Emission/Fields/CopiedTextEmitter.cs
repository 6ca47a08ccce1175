using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A text of the row that a link leads to.</summary>
internal sealed class CopiedTextEmitter(FieldSpec field, CopySpec copy, Link link, string identifier) : TextEmitter(field, identifier)
{
    protected override string MaxText => $"{link.TargetClass}.{MemberNames.MaxTextBytes(copy.SourcePath)}";

    protected override string MaxJson => $"{link.TargetClass}.{MemberNames.MaxJsonBytes(copy.SourcePath)}";

    protected override string PutJsonOf => $"{link.Parent}.{MemberNames.PutJson(copy.SourcePath)}(p, {link.RowOf})";

    protected override string PutJsonHere => $"{link.Parent}.{MemberNames.PutJson(copy.SourcePath)}(p, {link.Local})";

    protected override string PutOf(string destination) => $"{link.Parent}.{MemberNames.PutText(copy.SourcePath)}({destination}, {link.RowOf})";

    protected override string PutHere(string destination) => $"{link.Parent}.{MemberNames.PutText(copy.SourcePath)}({destination}, {link.Local})";
}
