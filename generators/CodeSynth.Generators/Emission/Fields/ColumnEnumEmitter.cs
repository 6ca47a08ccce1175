using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A member of an enumeration that a file names; the file's column is the places of the members.</summary>
internal sealed class ColumnEnumEmitter(FieldSpec field, ColumnSpec column, string identifier, string state, string table, string numbers) : TextEmitter(field, identifier)
{
    public override string Value => EnumForms.ToProperty(Shape, $"{MemberNames.Value(Path)}(row)");

    public override string? TextRoom => null;

    public override string? LeavesNullHere => column.IsNullable ? $"{state}.IsNull(row)" : null;

    public override string? LeavesNullOf => LeavesNullHere;

    public override WireValue Wire => new WireEnumChoice(Shape.Members, Place);

    protected override string MaxText => $"{table}.MaxTextBytes";

    protected override string MaxJson => $"{table}.MaxJsonBytes";

    protected override string PutJsonOf => $"{table}.WriteJson(p, {Place})";

    public override string Place => $"(int){state}.At(row)";

    public override void EmitStatics(SourceWriter writer) => ChoiceTables.EmitMembers(writer, table, numbers, Shape.Members);

    public override void EmitState(SourceWriter writer) => writer.Line($"private readonly {KnownTypes.ValueColumn}<long> {state};");

    public override void EmitConstruction(SourceWriter writer) => writer.Line($"{state} = context.MasterTable(Descriptor).Values<long>({CSharpLiteral.String(Path)});");

    public override void EmitMembers(SourceWriter writer)
    {
        EnumForms.EmitNumber(writer, Path, $"{numbers}[{Place}]");
        base.EmitMembers(writer);
    }

    protected override string PutOf(string destination) => $"{table}.WriteText({destination}, {Place})";
}
