namespace CodeSynth.Generators.Model;

/// <summary>True with a probability from 0 to 1.</summary>
internal sealed record OddsSpec(ValueShape Shape, double Probability) : SamplerSpec(Shape);
