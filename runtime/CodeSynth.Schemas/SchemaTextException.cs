namespace CodeSynth.Schemas;

/// <summary>A text is no schema; the message says where and why, in one line.</summary>
internal sealed class SchemaTextException(string message) : Exception(message);
