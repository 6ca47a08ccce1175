namespace CodeSynth.Generators.Model;

/// <summary>Everything that the emitted catalog depends on.</summary>
/// <param name="Namespace">Where it stands, without escapes; empty for the global namespace.</param>
/// <param name="Entities">The types of the entities, ordinally sorted by the entities' names.</param>
internal sealed record CatalogSpec(string Namespace, EquatableArray<string> Entities);
