namespace CodeSynth.Generators.Model;

/// <summary>An integer, or a scaled number as an integer, between two bounds that are included.</summary>
internal sealed record UniformGridSpec(ValueShape Shape, long Min, long Max) : SamplerSpec(Shape);
