using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>One of some numbers.</summary>
internal sealed class OneOfNumberEmitter(FieldSpec field, OneOfNumberSpec choices, string identifier, string state, string table) : ScalarEmitter(field, identifier)
{
    private readonly ChoiceForms _choice = new(choices.Numbers.Count + choices.Reals.Count, choices.Weights, state);

    protected override string RawOf => $"{table}[{_choice.Index}]";

    public override void EmitStatics(SourceWriter writer) => ChoiceTables.EmitNumbers(writer, table, choices);

    public override void EmitState(SourceWriter writer) => _choice.EmitState(writer);

    public override void EmitConstruction(SourceWriter writer) => _choice.EmitConstruction(writer, KeyOf(), Weights, ChoiceTables.NumberTexts(choices));
}
