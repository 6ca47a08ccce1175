namespace CodeSynth.Schemas.Avro;

/// <summary>Bytes are no datum of their schema; the message says at which byte and why.</summary>
internal sealed class AvroDatumException(int offset, string message) : Exception($"byte {offset}: {message}");
