using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>An array of references of the row that a link leads to: the rows that it names are picked as the other entity picks them.</summary>
internal sealed class CopiedPicksEmitter(FieldSpec field, CopySpec copy, Link link, string identifier) : PickedArrayEmitter(field, identifier)
{
    private readonly string _sourceItem = copy.SourcePath + "[]";

    public override IEnumerable<Link> Links => [link];

    protected override string MaxItems => $"{link.TargetClass}.{MemberNames.MaxItems(copy.SourcePath)}";

    protected override string MaxJson => $"{link.TargetClass}.{MemberNames.MaxJsonBytes(copy.SourcePath)}";

    protected override WireValue Item => ItemShape.Kind == ShapeKind.Text ? new WireText(PutItem, ItemMaxBytes) : new WireScalar(ItemShape, ItemOf);

    protected override string PicksOf => Picks(link.RowOf, "rows");

    private ValueShape ItemShape => Shape.Item!;

    private string ItemMaxBytes => $"{link.TargetClass}.{MemberNames.MaxTextBytes(_sourceItem)}";

    private string ItemOf => $"{link.Parent}.{MemberNames.Value(_sourceItem)}(row)";

    protected override string PicksHere(string row) => link.IsOptional ? $"{link.IsNullHere} ? 0 : {Picks(link.Local, Rows)}" : Picks(link.Local, Rows);

    protected override void EmitItemMembers(SourceWriter writer) => CopiedItem.Emit(writer, Path, ItemShape, ItemMaxBytes, PutItem("p"), ItemOf);

    protected override void EmitArray(SourceWriter writer, string header) => writer.Line($"{header} => {link.Parent}.{MemberNames.Value(copy.SourcePath)}(count, rows);");

    protected override void EmitPutJson(SourceWriter writer, string header) => writer.Line($"{header} => {link.Parent}.{MemberNames.PutJson(copy.SourcePath)}(p, count, rows);");

    private string Picks(string row, string rows) => $"{link.Parent}.{MemberNames.Rows(copy.SourcePath)}({row}, {rows})";

    private string PutItem(string destination) => $"{link.Parent}.{MemberNames.PutText(_sourceItem)}({destination}, row)";
}
