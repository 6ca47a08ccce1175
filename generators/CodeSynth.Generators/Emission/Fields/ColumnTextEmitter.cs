using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A text or a date of a file, which is encoded once, when the file is read.</summary>
internal sealed class ColumnTextEmitter(FieldSpec field, ColumnSpec column, ColumnKey? key, string identifier, string state) : TextEmitter(field, identifier)
{
    public override KeyForm? Key => key?.Form(string.Empty);

    public override string? LeavesNullHere => column.IsNullable ? $"{state}.IsNull(row)" : null;

    public override string? LeavesNullOf => LeavesNullHere;

    protected override string MaxText => $"{state}.MaxTextBytes";

    protected override string MaxJson => $"{state}.MaxJsonBytes";

    protected override string PutJsonOf => $"{state}.WriteJson(p, row)";

    protected override string FromFileOf => $"{state}.{(Shape.Type == "string" ? "Text" : "Date")}(row)";

    public override void EmitState(SourceWriter writer)
    {
        key?.EmitState(writer);
        writer.Line($"private readonly {KnownTypes.TextColumn} {state};");
    }

    public override void EmitConstruction(SourceWriter writer)
    {
        key?.EmitConstruction(writer);
        writer.Line($"{state} = context.MasterTable(Descriptor).Texts({CSharpLiteral.String(Path)});");
    }

    public override void EmitJson(JsonRow row)
    {
        if (key is null)
        {
            base.EmitJson(row);
        }
        else
        {
            key.EmitJson(row);
        }
    }

    protected override string PutOf(string destination) => $"{state}.Write({destination}, row)";
}
