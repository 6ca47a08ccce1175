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
        EmitItemMembers(writer);
        base.EmitMembers(writer);
    }

    protected override void EmitArray(SourceWriter writer, string header) => writer.Line($"{header} => {ArrayOf(link.RowOf)};");

    protected override void EmitPutJson(SourceWriter writer, string header) => writer.Line($"{header} => {PutJsonOf(link.RowOf)};");

    /// <summary>The items for an entity that copies the copy: a position is the same for all of them.</summary>
    private void EmitItemMembers(SourceWriter writer)
    {
        string item = Path + "[]";
        if (ItemShape.Kind == ShapeKind.Text)
        {
            writer.Line($"/// <summary>The most bytes of an item of {Path}.</summary>");
            writer.Line($"public static int {MemberNames.MaxTextBytes(item)} => {ItemMaxBytes};");
            writer.Line();
            writer.Line($"/// <summary>Writes an item of {Path} as UTF-8; here a row is the position of an item.</summary>");
            writer.Line($"public byte* {MemberNames.PutText(item)}(byte* p, long row) => {PutItem("p")};");
        }
        else
        {
            writer.Line($"/// <summary>An item of {Path}{ScalarForms.Words(ItemShape)}; here a row is the position of an item.</summary>");
            writer.Line($"public {ScalarForms.RawType(ItemShape)} {MemberNames.Value(item)}(long row) => {ItemOf};");
        }

        writer.Line();
    }

    private string PutItem(string destination) => $"{link.Parent}.{MemberNames.PutText(_sourceItem)}({destination}, row)";

    private string ArrayOf(string row) => $"{link.Parent}.{MemberNames.Value(copy.SourcePath)}({row})";

    private string PutJsonOf(string row) => $"{link.Parent}.{MemberNames.PutJson(copy.SourcePath)}(p, {row})";
}
