namespace CodeSynth.Generators.Model;

/// <summary>A piece of a template: a text that is the same in every row, or the value of a field.</summary>
/// <param name="Text">The text; empty for a field.</param>
/// <param name="Path">The path of the field; null for a text.</param>
/// <param name="MinDigits">The least digits of an integer, 0 for as many as it has.</param>
internal sealed record TemplatePart(string Text, string? Path = null, int MinDigits = 0);
