namespace CodeSynth.Generators.Model;

/// <summary>A time before the row's own event time; of an instance before its birth, so that all of its events have the same.</summary>
/// <param name="Shape">A time.</param>
/// <param name="Before">How long before at most, as it was written.</param>
/// <param name="Ticks">The same in ticks.</param>
internal sealed record TimeBeforeSpec(ValueShape Shape, string Before, long Ticks) : SamplerSpec(Shape);
