using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>
/// An array of items that a sampler fills. An item's emitter is the one of a field: its expressions know only <c>row</c>, and
/// inside the loops over the items <c>row</c> is the item's position.
/// </summary>
internal sealed class ItemsEmitter(FieldSpec field, ItemsSpec items, FieldEmitter item, string identifier, string state) : ArrayEmitter(field, identifier)
{
    private readonly JsonRow _json = ItemLoop.Json(item);

    protected override string MaxJson => ItemLoop.MaxJson(items.Max, _json);

    public override WireValue Wire => new WireArray($"{MemberNames.ItemCount(Path)}(row)", $"{MemberNames.FirstItem(Path)}(row)", MemberNames.MaxItems(Path), item.Wire);

    protected override string MaxItems => CSharpLiteral.Int32(items.Max);

    protected override string CountOf => $"{state}.CountAt(row)";

    protected override string FirstOf => $"{state}.FirstAt(row)";

    public override void EmitStatics(SourceWriter writer) => item.EmitStatics(writer);

    public override void EmitState(SourceWriter writer)
    {
        writer.Line($"private readonly {KnownTypes.ItemsSampler} {state};");
        item.EmitState(writer);
    }

    public override void EmitConstruction(SourceWriter writer)
    {
        writer.Line($"{state} = new {KnownTypes.ItemsSampler}({KeyOf("#")}, {CSharpLiteral.Int32(items.Min)}, {CSharpLiteral.Int32(items.Max)});");
        item.EmitConstruction(writer);
    }

    public override void EmitMembers(SourceWriter writer)
    {
        writer.Line($"// Of the items of {Path}: here a row is the position of an item.");
        item.EmitMembers(writer);
        writer.Line();
        base.EmitMembers(writer);
    }

    protected override void EmitArray(SourceWriter writer, string header)
    {
        using (writer.Block(header))
        {
            if (item.TextRoom is { } room)
            {
                writer.Line($"byte* text = stackalloc byte[{KnownTypes.TextValue}.Room([{room}])]; // each text in turn, until it is a string");
            }

            writer.Line($"var items = new {items.Item.Shape.Type}[{state}.CountAt(row)];");
            EmitPosition(writer);
            using (writer.Block("for (int i = 0; i < items.Length; i++, row++)"))
            {
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
            writer.Line($"int count = {state}.CountAt(row);");
            EmitPosition(writer);
            foreach (string local in _json.Locals)
            {
                writer.Line(local);
            }

            writer.Line("*p++ = (byte)'[';");
            using (writer.Block("for (int i = 0; i < count; i++, row++)"))
            {
                foreach (string statement in _json.Statements)
                {
                    writer.Line(statement);
                }
            }

            ItemLoop.EmitEnd(writer);
        }
    }

    private void EmitPosition(SourceWriter writer) => writer.Line($"row = {state}.FirstAt(row); // from here on the position of an item");
}
