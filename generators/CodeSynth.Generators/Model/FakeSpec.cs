namespace CodeSynth.Generators.Model;

/// <summary>A text that looks like what it names.</summary>
/// <param name="Shape">What the property takes.</param>
/// <param name="Kind">The name of a member of the runtime's enumeration.</param>
/// <param name="Locale">The locale for the sampler of all kinds; null where the kind has a sampler of its own.</param>
internal sealed record FakeSpec(ValueShape Shape, string Kind, string? Locale) : SamplerSpec(Shape);
