using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A text of the row that a link leads to.</summary>
internal class CopiedTextEmitter(FieldSpec field, CopySpec copy, Link link, string identifier) : TextEmitter(field, identifier)
{
    public override string Place => $"{Through.Parent}.{MemberNames.Value(Copy.SourcePath)}({Through.RowOf})";

    protected CopySpec Copy { get; } = copy;

    protected Link Through { get; } = link;

    public override IEnumerable<Link> Links => [Through];

    protected override string MaxText => $"{MaximumHolder}.{MemberNames.MaxTextBytes(Copy.SourcePath)}";

    protected override string MaxJson => $"{MaximumHolder}.{MemberNames.MaxJsonBytes(Copy.SourcePath)}";

    protected override string PutJsonOf => $"{Through.Parent}.{MemberNames.PutJson(Copy.SourcePath)}(p, {Through.RowOf})";

    protected override string PutJsonHere => $"{Through.Parent}.{MemberNames.PutJson(Copy.SourcePath)}(p, {Through.Local})";

    protected override string FromFileOf => FromFile(Through.RowOf);

    protected override string FromFileHere => FromFile(Through.Local);

    // The class knows its maxima, and where texts come from a file its producer does.
    private string MaximumHolder => IsMeasured ? Through.Parent : Through.TargetClass;

    protected override string PutOf(string destination) => $"{Through.Parent}.{MemberNames.PutText(Copy.SourcePath)}({destination}, {Through.RowOf})";

    protected override string PutHere(string destination) => $"{Through.Parent}.{MemberNames.PutText(Copy.SourcePath)}({destination}, {Through.Local})";

    private string FromFile(string row) => $"{Through.Parent}.{MemberNames.FromFile(Copy.SourcePath)}({row})";
}
