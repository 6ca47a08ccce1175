using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A floating-point number of 16 bits.</summary>
internal sealed class UniformHalfEmitter(FieldSpec field, UniformRealSpec uniform, string identifier, string state) : ScalarEmitter(field, identifier)
{
    protected override string RawOf => $"{state}.At(row)";

    public override void EmitState(SourceWriter writer) => writer.Line($"private readonly {KnownTypes.UniformHalf} {state};");

    public override void EmitConstruction(SourceWriter writer) =>
        writer.Line($"{state} = new {KnownTypes.UniformHalf}({KeyOf()}, {Bounds(CSharpLiteral.Double(uniform.Min), CSharpLiteral.Double(uniform.Max))});");
}
