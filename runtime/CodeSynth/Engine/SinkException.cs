namespace CodeSynth.Engine;

/// <summary>A destination that cannot be used or fails: the message is one line that says what, where and what to do. Commands end with exit code 1.</summary>
/// <param name="message">The line, without secrets.</param>
/// <param name="inner">The cause, when there is one.</param>
public sealed class SinkException(string message, Exception? inner = null) : Exception(message, inner);
