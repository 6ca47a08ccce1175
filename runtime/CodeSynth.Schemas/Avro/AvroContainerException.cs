namespace CodeSynth.Schemas.Avro;

/// <summary>Bytes are no Avro object container, or a damaged one; the message says at which byte of the file and why.</summary>
internal sealed class AvroContainerException(long offset, string message, Exception? inner = null) : Exception($"byte {offset}: {message}", inner)
{
    /// <summary>Where in the file.</summary>
    public long Offset { get; } = offset;
}
