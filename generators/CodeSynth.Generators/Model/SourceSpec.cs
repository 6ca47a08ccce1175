namespace CodeSynth.Generators.Model;

/// <summary>The file that the rows of an entity come from.</summary>
/// <param name="Path">The file.</param>
/// <param name="Csv">How it is written where it has comma-separated values; null for JSON Lines.</param>
/// <param name="Columns">The paths of the properties that columns fill, in the order of their declaration.</param>
internal sealed record SourceSpec(string Path, CsvSpec? Csv, EquatableArray<string> Columns);
