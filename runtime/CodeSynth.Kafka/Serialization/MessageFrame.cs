using System.Buffers.Binary;
using CodeSynth.Avro;
using CodeSynth.Kafka.Registry;
using CodeSynth.Modeling;
using Confluent.Kafka;

namespace CodeSynth.Kafka.Serialization;

/// <summary>What tells the schema of a message's value: an id before it, or a GUID in a header beside it.</summary>
internal static class MessageFrame
{
    private const byte IdFollows = 0;
    private const byte GuidFollows = 1;
    private const int GuidBytes = 16;
    private const int PrefixBytes = 1 + sizeof(int);
    private const string KeyHeader = "__key_schema_id";

    /// <summary>Adds the header of a frame that has one.</summary>
    public static void AddHeader(RowFrame frame, SerializationContext context)
    {
        if (frame.HeaderName is not null)
        {
            string name = context.Component == MessageComponentType.Key ? KeyHeader : frame.HeaderName;
            context.Headers.Remove(name); // a message that is sent again has it already
            context.Headers.Add(name, frame.HeaderValue.ToArray());
        }
    }

    /// <summary>Finds the id of the schema, in the header if there is one, and the datum behind the frame.</summary>
    /// <exception cref="AvroDataException">There is no frame.</exception>
    public static ReadOnlySpan<byte> Open(ReadOnlySpan<byte> value, SerializationContext context, out SchemaIdentity schema)
    {
        string name = context.Component == MessageComponentType.Key ? KeyHeader : SchemaFraming.ValueHeader;
        if (context.Headers is { } headers && headers.TryGetLastBytes(name, out byte[] header))
        {
            schema = header is [GuidFollows, ..] && header.Length == 1 + GuidBytes
                ? new SchemaIdentity(0, new Guid(header.AsSpan(1), bigEndian: true))
                : throw new AvroDataException($"The header {name} of {header.Length} bytes is no schema's GUID.");
            return value;
        }

        if (value.Length < PrefixBytes || value[0] != IdFollows)
        {
            throw new AvroDataException($"The value of {value.Length} bytes does not begin with the id of a schema, and there is no header {name}: it was not written by a serializer of a Schema Registry.");
        }

        schema = new SchemaIdentity(BinaryPrimitives.ReadInt32BigEndian(value[1..]), null);
        return value[PrefixBytes..];
    }
}
