namespace CodeSynth.Verification;

/// <summary>Reads a value as a consumer would, who knows nothing of the generator.</summary>
/// <param name="value">The value of a message, its frame included.</param>
/// <returns>Null when it could be read, else why not, as the end of a sentence.</returns>
public delegate string? ValueReader(ReadOnlySpan<byte> value);
