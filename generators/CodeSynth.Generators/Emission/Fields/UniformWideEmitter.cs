using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>An integer, or a decimal number drawn as an integer of its last digit, that takes 128 bits.</summary>
internal sealed class UniformWideEmitter(FieldSpec field, UniformWideSpec uniform, string identifier, string state) : ScalarEmitter(field, identifier)
{
    protected override string RawOf => $"{state}.At(row)";

    public override void EmitState(SourceWriter writer) => writer.Line($"private readonly {KnownTypes.UniformInt128} {state};");

    public override void EmitConstruction(SourceWriter writer) =>
        writer.Line($"{state} = new {KnownTypes.UniformInt128}({KeyOf()}, {Bounds(CSharpLiteral.Int128(uniform.Min), CSharpLiteral.Int128(uniform.Max), Shape.Decimals)});");
}
