namespace CodeSynth.Generators.Binding;

/// <summary>What a schema calls a property.</summary>
/// <param name="Path">The property.</param>
/// <param name="Name">The schema's field.</param>
internal sealed record BoundName(string Path, string Name);
