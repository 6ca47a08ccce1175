namespace CodeSynth.Verification;

/// <summary>What a topic should hold, and what of it was not read.</summary>
/// <param name="Expected">How many records should be there.</param>
/// <param name="Missing">How many of them were not read.</param>
/// <param name="FirstMissing">The first of those.</param>
internal sealed record Tally(long Expected, long Missing, IReadOnlyList<RecordAddress> FirstMissing);
