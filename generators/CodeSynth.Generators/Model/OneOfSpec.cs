namespace CodeSynth.Generators.Model;

/// <summary>One of the given texts.</summary>
/// <param name="Shape">A text.</param>
/// <param name="Values">The texts, all different.</param>
/// <param name="Weights">A weight for each of them, or none when all are equally likely.</param>
internal sealed record OneOfSpec(ValueShape Shape, EquatableArray<string> Values, EquatableArray<double> Weights) : SamplerSpec(Shape);
