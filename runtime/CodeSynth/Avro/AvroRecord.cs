using System.Buffers;

namespace CodeSynth.Avro;

/// <summary>Records from and to Avro's binary encoding, without any frame. What is emitted for an .avsc file calls it.</summary>
public static class AvroRecord
{
    /// <summary>Encodes a record into a new array.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="record">The record.</param>
    /// <exception cref="AvroDataException">A value does not fit its schema.</exception>
    public static byte[] Encode<T>(T record)
        where T : IAvroRecord<T>
    {
        var output = new ArrayBufferWriter<byte>();
        Encode(record, output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Encodes a record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="record">The record.</param>
    /// <param name="output">Where the bytes go.</param>
    /// <exception cref="AvroDataException">A value does not fit its schema; a part may have been written by then.</exception>
    public static void Encode<T>(T record, IBufferWriter<byte> output)
        where T : IAvroRecord<T>
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(output);
        var writer = new AvroWriter(output);
        record.Write(ref writer);
    }

    /// <summary>Decodes one datum that takes all of the bytes.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="data">The datum, without any frame.</param>
    /// <exception cref="AvroDataException">The bytes are no datum of the record's schema, or more than one.</exception>
    public static T Decode<T>(ReadOnlySpan<byte> data)
        where T : IAvroRecord<T>
    {
        var reader = new AvroReader(data);
        T record = T.Read(ref reader);
        return reader.Remaining == 0
            ? record
            : throw new AvroDataException($"{reader.Remaining} bytes are left behind a datum of {T.SchemaName}: they were written by another schema, or framed otherwise.");
    }
}
