namespace CodeSynth.Generators.Model;

/// <summary>Where a field's value comes from.</summary>
/// <param name="Shape">What the value is.</param>
internal abstract record SamplerSpec(ValueShape Shape);
