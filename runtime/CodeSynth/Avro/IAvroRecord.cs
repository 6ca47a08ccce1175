namespace CodeSynth.Avro;

/// <summary>A record that was emitted from an .avsc file: it knows its schema and how it is encoded.</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public interface IAvroRecord<TSelf>
    where TSelf : IAvroRecord<TSelf>
{
    /// <summary>The schema as JSON, with every type that it refers to defined within.</summary>
    static abstract string SchemaText { get; }

    /// <summary>The full name of the schema: <c>ecommerce.Order</c>.</summary>
    static abstract string SchemaName { get; }

    /// <summary>The CRC-64-AVRO fingerprint of the schema's Parsing Canonical Form.</summary>
    static abstract ulong SchemaFingerprint { get; }

    /// <summary>Reads one datum, written by this very schema.</summary>
    /// <param name="reader">Where from; it stands behind the datum afterwards.</param>
    /// <exception cref="AvroDataException">The bytes are no datum of the schema.</exception>
    static abstract TSelf Read(ref AvroReader reader);

    /// <summary>Writes the record as one datum.</summary>
    /// <param name="writer">Where to.</param>
    /// <exception cref="AvroDataException">A value does not fit its schema.</exception>
    void Write(ref AvroWriter writer);
}
