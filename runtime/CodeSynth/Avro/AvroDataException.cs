namespace CodeSynth.Avro;

/// <summary>Bytes that are no datum of their schema, or a value that its schema cannot hold; the message says which, and where.</summary>
/// <param name="message">One line.</param>
/// <param name="inner">The cause, when there is one.</param>
public sealed class AvroDataException(string message, Exception? inner = null) : FormatException(message, inner);
