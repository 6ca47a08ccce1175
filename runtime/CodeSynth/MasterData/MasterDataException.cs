namespace CodeSynth.MasterData;

/// <summary>Master data that cannot be read: one line with the file and, where it has one, the line and column. A plan makes a <see cref="Planning.PlanException"/> of it.</summary>
/// <param name="message">The line.</param>
public sealed class MasterDataException(string message) : Exception(message);
