namespace CodeSynth.Generators.Model;

/// <summary>The row's event time.</summary>
internal sealed record EventTimeSpec(ValueShape Shape) : SamplerSpec(Shape);
