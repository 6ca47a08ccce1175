using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>One of some numbers.</summary>
internal sealed class OneOfNumberEmitter(FieldSpec field, OneOfNumberSpec choices, ChoiceForms choice, string identifier, string table) : ScalarEmitter(field, identifier)
{
    protected override string RawOf => $"{table}[{choice.Index}]";

    public override string? LeavesNullHere => choice.IsNull;

    public override string? LeavesNullOf => choice.IsNull;

    public override string Place => choice.Index;

    public override void EmitStatics(SourceWriter writer)
    {
        ChoiceTables.EmitNumbers(writer, table, choices);
        choice.EmitStatics(writer);
    }

    public override void EmitState(SourceWriter writer) => choice.EmitState(writer);

    public override void EmitConstruction(SourceWriter writer) => choice.EmitConstruction(writer, KeyOf(), Weights, ChoiceTables.NumberTexts(choices));

    public override void EmitMembers(SourceWriter writer)
    {
        choice.EmitMembers(writer);
        base.EmitMembers(writer);
    }
}
