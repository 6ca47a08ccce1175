using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>One of some members of an enumeration; their names are encoded once, when the class is first used.</summary>
internal sealed class OneOfEnumEmitter(FieldSpec field, OneOfEnumSpec choices, string identifier, string state, string table, string numbers) : TextEmitter(field, identifier)
{
    private readonly ChoiceForms _choice = new(choices.Members.Count, choices.Weights, state);

    public override string Value => EnumForms.ToProperty(Shape, $"{MemberNames.Value(Path)}(row)");

    public override string? TextRoom => null;

    public override WireValue Wire => new WireEnumChoice(choices.Members, _choice.Index);

    protected override bool IsPlain => choices.Members.All(m => JsonLiteral.IsPlain(m.WireName));

    protected override string MaxText => $"{table}.MaxTextBytes";

    protected override string MaxJson => $"{table}.MaxJsonBytes";

    protected override string PutJsonOf => $"{table}.WriteJson(p, {_choice.Index})";

    public override void EmitStatics(SourceWriter writer) => ChoiceTables.EmitMembers(writer, table, numbers, choices.Members);

    public override void EmitState(SourceWriter writer) => _choice.EmitState(writer);

    public override void EmitConstruction(SourceWriter writer) => _choice.EmitConstruction(writer, KeyOf(), Weights, choices.Members.Select(m => m.WireName));

    public override void EmitMembers(SourceWriter writer)
    {
        EnumForms.EmitNumber(writer, Path, $"{numbers}[{_choice.Index}]");
        base.EmitMembers(writer);
    }

    public override void EmitJson(JsonRow row) => row.Write(PutJsonOf, MemberNames.MaxJsonBytes(Path));

    protected override string PutOf(string destination) => $"{table}.WriteText({destination}, {_choice.Index})";
}
