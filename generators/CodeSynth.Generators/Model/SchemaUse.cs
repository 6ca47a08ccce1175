namespace CodeSynth.Generators.Model;

/// <summary>The schema that an entity names.</summary>
/// <param name="File">Its file, as the attribute names it.</param>
/// <param name="Type">The record or message in it, by name or full name; null for the one that suits.</param>
internal sealed record SchemaUse(string File, string? Type);
