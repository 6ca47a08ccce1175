using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A floating-point number.</summary>
/// <param name="field">The field.</param>
/// <param name="uniform">Its bounds.</param>
/// <param name="identifier">A name for locals that something is added to.</param>
/// <param name="sampler">The runtime's sampler for the type.</param>
/// <param name="state">The field that holds it.</param>
internal sealed class UniformRealEmitter(FieldSpec field, UniformRealSpec uniform, string identifier, string sampler, string state) : ScalarEmitter(field, identifier)
{
    protected override string RawOf => $"{state}.At(row)";

    public override void EmitState(SourceWriter writer) => writer.Line($"private readonly {sampler} {state};");

    public override void EmitConstruction(SourceWriter writer) =>
        writer.Line($"{state} = new {sampler}({KeyOf()}, {Bounds(CSharpLiteral.Double(uniform.Min), CSharpLiteral.Double(uniform.Max))});");
}
