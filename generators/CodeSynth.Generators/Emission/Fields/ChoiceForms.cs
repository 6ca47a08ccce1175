using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>The sampler that picks one of some choices, which texts, numbers and enumerations share.</summary>
/// <param name="count">How many choices.</param>
/// <param name="weights">A weight for each of them, or none.</param>
/// <param name="state">The name of the sampler's field.</param>
internal sealed class ChoiceForms(int count, EquatableArray<double> weights, string state)
{
    /// <summary>The number of a row's choice, from 0.</summary>
    public string Index => $"{state}.At(row)";

    private string Type => weights.Count == 0 ? KnownTypes.Choice : KnownTypes.WeightedChoice;

    public void EmitState(SourceWriter writer) => writer.Line($"private readonly {Type} {state};");

    /// <param name="writer">Where it goes.</param>
    /// <param name="key">The key of the stream.</param>
    /// <param name="planned">Gives the weights by the plan, from values and weights; null where a run may not change them.</param>
    /// <param name="values">The choices as text.</param>
    public void EmitConstruction(SourceWriter writer, string key, Func<string, string, string>? planned, IEnumerable<string> values)
    {
        string own = $"[{string.Join(", ", weights.Select(CSharpLiteral.Double))}]";
        string argument = weights.Count == 0 ? CSharpLiteral.Int32(count)
            : planned is null ? own
            : planned($"[{string.Join(", ", values.Select(CSharpLiteral.String))}]", own);
        writer.Line($"{state} = new {Type}({key}, {argument});");
    }
}
