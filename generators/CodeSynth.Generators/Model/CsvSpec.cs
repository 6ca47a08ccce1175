namespace CodeSynth.Generators.Model;

/// <summary>How comma-separated values are written.</summary>
/// <param name="Delimiter">What stands between fields.</param>
/// <param name="Encoding">The name of the encoding.</param>
/// <param name="HasHeader">Whether the first record names the columns.</param>
internal sealed record CsvSpec(char Delimiter, string Encoding, bool HasHeader);
