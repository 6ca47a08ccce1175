using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A floating-point number.</summary>
internal sealed class UniformRealEmitter(FieldSpec field, UniformRealSpec uniform, string identifier, string state) : ScalarEmitter(field, identifier)
{
    // Rounding to a float can reach the bound that is excluded; then the value is the other bound, as in the sampler itself.
    protected override string RawOf => Shape.Kind == ShapeKind.Single
        ? $"(float){state}.At(row) is var value && value < {CSharpLiteral.Single((float)uniform.Max)} ? value : {CSharpLiteral.Single((float)uniform.Min)}"
        : $"{state}.At(row)";

    public override void EmitState(SourceWriter writer) => writer.Line($"private readonly {KnownTypes.UniformDouble} {state};");

    public override void EmitConstruction(SourceWriter writer) =>
        writer.Line($"{state} = new {KnownTypes.UniformDouble}({KeyOf()}, {Bounds(CSharpLiteral.Double(uniform.Min), CSharpLiteral.Double(uniform.Max))});");
}
