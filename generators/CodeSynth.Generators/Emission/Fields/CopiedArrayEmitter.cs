using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>An array of the row that a link leads to; its items stand where they stand for the other entity.</summary>
internal sealed class CopiedArrayEmitter(FieldSpec field, CopySpec copy, Link link, string identifier) : ArrayEmitter(field, identifier)
{
    private readonly string _sourceItem = copy.SourcePath + "[]";

    public override IEnumerable<Link> Links => [link];

    public override WireValue Wire => new WireArray(
        $"{link.Parent}.{MemberNames.ItemCount(copy.SourcePath)}({link.Local})",
        $"{link.Parent}.{MemberNames.FirstItem(copy.SourcePath)}({link.Local})",
        MaxItems,
        Item);

    protected override string ArrayHere => ArrayOf(link.Local);

    protected override string PutJsonHere => PutJsonOf(link.Local);

    protected override string MaxJson => $"{link.TargetClass}.{MemberNames.MaxJsonBytes(copy.SourcePath)}";

    protected override string MaxItems => $"{link.TargetClass}.{MemberNames.MaxItems(copy.SourcePath)}";

    protected override string CountOf => $"{link.Parent}.{MemberNames.ItemCount(copy.SourcePath)}({link.RowOf})";

    protected override string FirstOf => $"{link.Parent}.{MemberNames.FirstItem(copy.SourcePath)}({link.RowOf})";

    private ValueShape ItemShape => Shape.Item!;

    private string ItemMaxBytes => $"{link.TargetClass}.{MemberNames.MaxTextBytes(_sourceItem)}";

    private string ItemOf => $"{link.Parent}.{MemberNames.Value(_sourceItem)}(row)";

    private WireValue Item => ItemShape.Kind switch
    {
        ShapeKind.Text => new WireText(PutItem, ItemMaxBytes),
        ShapeKind.Enum => new WireEnumNumber(ItemShape.Members, ItemOf),
        _ => new WireScalar(ItemShape, ItemOf),
    };

    public override void EmitMembers(SourceWriter writer)
    {
        CopiedItem.Emit(writer, Path, ItemShape, ItemMaxBytes, PutItem("p"), ItemOf, "; here a row is the position of an item");
        writer.Line();
        base.EmitMembers(writer);
    }

    protected override void EmitArray(SourceWriter writer, string header) => writer.Line($"{header} => {ArrayOf(link.RowOf)};");

    protected override void EmitPutJson(SourceWriter writer, string header) => writer.Line($"{header} => {PutJsonOf(link.RowOf)};");

    private string PutItem(string destination) => $"{link.Parent}.{MemberNames.PutText(_sourceItem)}({destination}, row)";

    private string ArrayOf(string row) => $"{link.Parent}.{MemberNames.Value(copy.SourcePath)}({row})";

    private string PutJsonOf(string row) => $"{link.Parent}.{MemberNames.PutJson(copy.SourcePath)}(p, {row})";
}
