using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A time between two others.</summary>
internal sealed class UniformTimeEmitter(FieldSpec field, UniformTimeSpec time, string identifier, string state) : ScalarEmitter(field, identifier)
{
    protected override string RawOf => $"{state}.At(row)";

    public override void EmitState(SourceWriter writer) => writer.Line($"private readonly {KnownTypes.UniformTicks} {state};");

    public override void EmitConstruction(SourceWriter writer)
    {
        string unit = Shape.IsDate ? "OfDays" : "OfMilliseconds";
        writer.Line($"{state} = {KnownTypes.UniformTicks}.{unit}({KeyOf()}, {CSharpLiteral.Int64(time.From)}, {CSharpLiteral.Int64(time.To)}); // {RuleWords.Bounds(time)}");
    }
}
