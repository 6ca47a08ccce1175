using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>One of some members of an enumeration; their names are encoded once, when the class is first used.</summary>
internal sealed class OneOfEnumEmitter(FieldSpec field, OneOfEnumSpec choices, ChoiceForms choice, string identifier, string table, string numbers) : TextEmitter(field, identifier)
{
    public override string Value => EnumForms.ToProperty(Shape, $"{MemberNames.Value(Path)}(row)");

    public override string? TextRoom => null;

    public override WireValue Wire => new WireEnumChoice(choices.Members, choice.Index);

    protected override bool IsPlain => choices.Members.All(m => JsonLiteral.IsPlain(m.WireName));

    protected override string MaxText => $"{table}.MaxTextBytes";

    protected override string MaxJson => $"{table}.MaxJsonBytes";

    protected override string PutJsonOf => $"{table}.WriteJson(p, {choice.Index})";

    public override string? LeavesNullHere => choice.IsNull;

    public override string? LeavesNullOf => choice.IsNull;

    public override string Place => choice.Index;

    public override void EmitStatics(SourceWriter writer)
    {
        ChoiceTables.EmitMembers(writer, table, numbers, choices.Members);
        choice.EmitStatics(writer);
    }

    public override void EmitState(SourceWriter writer) => choice.EmitState(writer);

    public override void EmitConstruction(SourceWriter writer) => choice.EmitConstruction(writer, KeyOf(), Weights, choices.Members.Select(m => m.WireName));

    public override void EmitMembers(SourceWriter writer)
    {
        choice.EmitMembers(writer);
        EnumForms.EmitNumber(writer, Path, $"{numbers}[{choice.Index}]");
        base.EmitMembers(writer);
    }

    public override void EmitJson(JsonRow row) => row.Write(PutJsonOf, MemberNames.MaxJsonBytes(Path));

    protected override string PutOf(string destination) => $"{table}.WriteText({destination}, {choice.Index})";
}
