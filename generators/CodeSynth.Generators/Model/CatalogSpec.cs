namespace CodeSynth.Generators.Model;

/// <summary>Everything that the emitted catalog depends on.</summary>
/// <param name="Namespace">Where it stands, without escapes; empty for the global namespace.</param>
/// <param name="Entities">The types of the entities, ordinally sorted by the entities' names.</param>
/// <param name="Open">Those that it cannot list, because each is many types: one for each type argument.</param>
internal sealed record CatalogSpec(string Namespace, EquatableArray<string> Entities, EquatableArray<string> Open);
