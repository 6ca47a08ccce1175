using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>One of some texts, which are encoded once, when the class is first used.</summary>
internal sealed class OneOfEmitter(FieldSpec field, OneOfSpec choices, ChoiceForms choice, string identifier, string table) : TextEmitter(field, identifier)
{
    public override string Value => $"{table}[{MemberNames.Value(Path)}(row)]";

    public override string? TextRoom => null;

    public override WireValue Wire => new WireCategory(choices.Values, $"{MemberNames.Value(Path)}(row)");

    protected override bool IsPlain => choices.Values.All(JsonLiteral.IsPlain);

    protected override string MaxText => $"{table}.MaxTextBytes";

    protected override string MaxJson => $"{table}.MaxJsonBytes";

    protected override string PutJsonOf => $"{table}.WriteJson(p, {MemberNames.Value(Path)}(row))";

    public override string? LeavesNullHere => choice.IsNull;

    public override string? LeavesNullOf => choice.IsNull;

    public override string Place => $"{MemberNames.Value(Path)}(row)";

    public override void EmitStatics(SourceWriter writer)
    {
        ChoiceTables.EmitTexts(writer, table, choices.Values);
        choice.EmitStatics(writer);
    }

    public override void EmitState(SourceWriter writer) => choice.EmitState(writer);

    public override void EmitConstruction(SourceWriter writer) => choice.EmitConstruction(writer, KeyOf(), Weights, choices.Values);

    public override void EmitMembers(SourceWriter writer)
    {
        writer.Line($"/// <summary>{Path} of a row as the number of its choice, from 0.</summary>");
        writer.Line($"public int {MemberNames.Value(Path)}(long row) => {choice.Definition};");
        writer.Line();
        base.EmitMembers(writer);
    }

    public override void EmitJson(JsonRow row)
    {
        string? drawn = IsItem || choice.Sampler is null ? null : row.Filled(Identifier + "Choices", choice.Sampler);
        row.Write(drawn is null ? PutJsonOf : $"{table}.WriteJson(p, (int){drawn})", MemberNames.MaxJsonBytes(Path));
    }

    protected override string PutOf(string destination) => $"{table}.WriteText({destination}, {MemberNames.Value(Path)}(row))";
}
