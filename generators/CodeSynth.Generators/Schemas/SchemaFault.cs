namespace CodeSynth.Schemas;

/// <summary>A mistake in a schema file.</summary>
/// <param name="Position">Where the culprit begins.</param>
/// <param name="Length">How many UTF-16 units of that line are the culprit; at least 1 unless the file ends there.</param>
/// <param name="Message">What is wrong and what to do, as one sentence without the file's name or place.</param>
internal sealed record SchemaFault(SchemaPosition Position, int Length, string Message);
