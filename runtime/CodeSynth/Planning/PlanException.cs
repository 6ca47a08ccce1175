namespace CodeSynth.Planning;

/// <summary>
/// A plan that cannot run as asked: the message is one line that says what is wrong, with its numbers, and what to change.
/// Raised before anything is written; commands end with exit code 2.
/// </summary>
/// <param name="message">The line.</param>
public sealed class PlanException(string message) : Exception(message);
