namespace CodeSynth.Verification;

/// <summary>How far into a topic reading came.</summary>
/// <param name="Latest">The latest record that was read.</param>
/// <param name="IsPassed">Whether a record would have been read, had it been there.</param>
internal sealed record ReadPart(RecordAddress Latest, Func<RecordAddress, bool> IsPassed);
