using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>The sampler that draws one of some choices.</summary>
/// <param name="count">How many choices.</param>
/// <param name="weights">A weight for each of them, or none.</param>
/// <param name="state">The name of the sampler's field.</param>
internal sealed class DrawnChoice(int count, EquatableArray<double> weights, string state) : ChoiceForms
{
    public override string Index => $"{state}.At(row)";

    public override string Sampler => state;

    private string Type => weights.Count == 0 ? KnownTypes.Choice : KnownTypes.WeightedChoice;

    public override void EmitState(SourceWriter writer) => writer.Line($"private readonly {Type} {state};");

    public override void EmitConstruction(SourceWriter writer, string key, Func<string, string, string>? planned, IEnumerable<string> values)
    {
        string own = $"[{string.Join(", ", weights.Select(CSharpLiteral.Double))}]";
        string argument = weights.Count == 0 ? CSharpLiteral.Int32(count)
            : planned is null ? own
            : planned($"[{string.Join(", ", values.Select(CSharpLiteral.String))}]", own);
        writer.Line($"{state} = new {Type}({key}, {argument});");
    }
}
