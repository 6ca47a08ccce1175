namespace CodeSynth.Generators.Model;

/// <summary>What became of one annotated type.</summary>
/// <param name="Entry">Its names.</param>
/// <param name="Spec">What to emit, or null when it is declared with a mistake.</param>
internal sealed record EntityOutcome(CatalogEntry Entry, EntitySpec? Spec);
