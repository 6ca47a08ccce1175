namespace CodeSynth.Generators.Model;

/// <summary>The key of a row of another entity.</summary>
/// <param name="Shape">What that key is.</param>
/// <param name="Target">The other entity.</param>
/// <param name="Zipf">Zipf's exponent, or 0.</param>
/// <param name="Recency">The maximum age as it was written, or null.</param>
/// <param name="RecencyTicks">The maximum age in ticks, or 0.</param>
internal sealed record ReferenceSpec(ValueShape Shape, LinkTarget Target, double Zipf, string? Recency, long RecencyTicks) : SamplerSpec(Shape);
