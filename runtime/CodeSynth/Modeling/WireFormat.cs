namespace CodeSynth.Modeling;

/// <summary>How rows are encoded.</summary>
public enum WireFormat
{
    /// <summary>One JSON object (RFC 8259) per row, UTF-8, no insignificant white space.</summary>
    Json,

    /// <summary>Avro binary encoding (Avro 1.12 specification, "Binary Encoding"), one datum per row.</summary>
    Avro,

    /// <summary>Protocol Buffers binary encoding, one message per row, fields in the order of their numbers.</summary>
    Protobuf,
}
