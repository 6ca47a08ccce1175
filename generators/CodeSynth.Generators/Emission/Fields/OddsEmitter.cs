using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>True with a probability.</summary>
internal sealed class OddsEmitter(FieldSpec field, OddsSpec odds, string identifier, string state) : ScalarEmitter(field, identifier)
{
    public override string Place => $"({RawOf} ? 1 : 0)";

    protected override string RawOf => $"{state}.At(row)";

    public override void EmitState(SourceWriter writer) => writer.Line($"private readonly {KnownTypes.Odds} {state};");

    public override void EmitConstruction(SourceWriter writer) =>
        writer.Line($"{state} = new {KnownTypes.Odds}({KeyOf()}, {(IsPlanned ? Planned("Odds", CSharpLiteral.Double(odds.Probability)) : CSharpLiteral.Double(odds.Probability))});");
}
