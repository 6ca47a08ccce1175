namespace CodeSynth.Generators.Model;

/// <summary>A floating-point number from [Min, Max). Neither bound is a negative zero, which would equal a positive one.</summary>
internal sealed record UniformRealSpec(ValueShape Shape, double Min, double Max) : SamplerSpec(Shape);
