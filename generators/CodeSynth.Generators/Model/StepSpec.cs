namespace CodeSynth.Generators.Model;

/// <summary>Which event of its instance a record is.</summary>
/// <param name="Shape">An integer.</param>
/// <param name="Start">The number of the first.</param>
internal sealed record StepSpec(ValueShape Shape, long Start) : SamplerSpec(Shape);
