namespace CodeSynth.Schemas.Protobuf;

/// <summary>Bytes are no message of their type; the message says in which field and why.</summary>
internal sealed class ProtobufMessageException(string path, string message)
    : Exception(path.Length == 0 ? $"the message: {message}" : $"field {path}: {message}");
