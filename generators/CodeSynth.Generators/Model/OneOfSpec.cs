namespace CodeSynth.Generators.Model;

/// <summary>One of the given texts.</summary>
internal sealed record OneOfSpec(ValueShape Shape, EquatableArray<string> Values) : SamplerSpec(Shape);
