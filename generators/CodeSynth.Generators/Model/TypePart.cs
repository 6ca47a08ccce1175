namespace CodeSynth.Generators.Model;

/// <summary>A type as a partial declaration re-opens it: modifiers, constraints and bases need no repetition.</summary>
/// <param name="Keyword"><c>class</c>, <c>record</c>, <c>struct</c>, <c>record struct</c> or <c>interface</c>.</param>
/// <param name="Name">Its name without escapes.</param>
/// <param name="TypeParameters">The names of its type parameters without escapes.</param>
internal sealed record TypePart(string Keyword, string Name, EquatableArray<string> TypeParameters);
