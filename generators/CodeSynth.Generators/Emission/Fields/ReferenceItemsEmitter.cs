using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>An array of references: keys of rows that are picked for each row.</summary>
/// <param name="field">The field.</param>
/// <param name="items">How many.</param>
/// <param name="link">Where an item leads; its row is <c>row</c>.</param>
/// <param name="item">The key of that row.</param>
/// <param name="identifier">A name for locals that something is added to.</param>
/// <param name="state">The name of the sampler's field.</param>
/// <param name="isWorkflow">Whether a row is an instance, whose birth is not the time of a record.</param>
internal sealed class ReferenceItemsEmitter(FieldSpec field, ItemsSpec items, Link link, FieldEmitter item, string identifier, string state, bool isWorkflow)
    : PickedArrayEmitter(field, identifier)
{
    private readonly JsonRow _json = ItemLoop.Json(item);

    public override bool NeedsTime => !isWorkflow;

    protected override string MaxItems => CSharpLiteral.Int32(items.Max);

    protected override string MaxJson => ItemLoop.MaxJson(items.Max, _json);

    protected override WireValue Item => item.Wire;

    protected override string PicksOf => $"{state}.At(row, rows)";

    public override void EmitState(SourceWriter writer)
    {
        writer.Line($"private readonly {KnownTypes.ReferenceItems} {state};");
        link.EmitParent(writer);
    }

    public override void EmitConstruction(SourceWriter writer)
    {
        writer.Line($"{state} = context.ReferenceItems(Descriptor, {CSharpLiteral.String(Path)});");
        link.EmitParentConstruction(writer);
    }

    protected override string PicksHere(string row) => $"{state}.At({row}, {Rows})";

    protected override void EmitItemMembers(SourceWriter writer) => item.EmitMembers(writer);

    protected override void EmitArray(SourceWriter writer, string header)
    {
        using (writer.Block(header))
        {
            if (item.TextRoom is { } room)
            {
                writer.Line($"byte* text = stackalloc byte[{KnownTypes.TextValue}.Room([{room}])]; // each text in turn, until it is a string");
            }

            writer.Line($"var items = new {items.Item.Shape.Type}[count];");
            using (writer.Block("for (int i = 0; i < items.Length; i++)"))
            {
                writer.Line(ItemLoop.PickedRow);
                writer.Line($"items[i] = {item.Value};");
            }

            writer.Line();
            writer.Line("return items;");
        }
    }

    protected override void EmitPutJson(SourceWriter writer, string header)
    {
        using (writer.Block(header))
        {
            writer.Line("*p++ = (byte)'[';");
            using (writer.Block("for (int i = 0; i < count; i++)"))
            {
                writer.Line(ItemLoop.PickedRow);
                foreach (string statement in _json.Statements)
                {
                    writer.Line(statement);
                }
            }

            ItemLoop.EmitEnd(writer);
        }
    }
}
