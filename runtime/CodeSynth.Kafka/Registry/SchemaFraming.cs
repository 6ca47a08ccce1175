using System.Buffers;
using System.Buffers.Binary;
using CodeSynth.Modeling;

namespace CodeSynth.Kafka.Registry;

/// <summary>How a message tells its reader the schema of its value.</summary>
/// <remarks>
/// Confluent's wire format. Behind the id the messages of Protobuf have the place of the message in its file: the number of indexes, then each of them, as
/// zigzag varints; the first message of a file, <c>[0]</c>, is the one byte 0.
/// </remarks>
public static class SchemaFraming
{
    /// <summary>The header of a message whose value has no prefix.</summary>
    public const string ValueHeader = "__value_schema_id";

    private const byte IdFollows = 0;
    private const byte GuidFollows = 1;
    private const int GuidBytes = 16;

    /// <summary>What stands in front of each value: 0, the id in 4 bytes, big-endian, and the message indexes.</summary>
    /// <param name="id">The schema's id in the registry.</param>
    /// <param name="messageIndexes">The place of a Protobuf message in its file; empty for Avro, which has no such thing.</param>
    public static byte[] Prefix(int id, ReadOnlySpan<int> messageIndexes = default)
    {
        byte[] indexes = Indexes(messageIndexes);
        byte[] prefix = new byte[1 + sizeof(int) + indexes.Length];
        prefix[0] = IdFollows;
        BinaryPrimitives.WriteInt32BigEndian(prefix.AsSpan(1), id);
        indexes.CopyTo(prefix, 1 + sizeof(int));
        return prefix;
    }

    /// <summary>The value of the header <see cref="ValueHeader"/>: 1, the GUID in the order of its text (RFC 9562), and the message indexes.</summary>
    /// <param name="guid">The schema's id in the world.</param>
    /// <param name="messageIndexes">The place of a Protobuf message in its file; empty for Avro.</param>
    public static byte[] Header(Guid guid, ReadOnlySpan<int> messageIndexes = default)
    {
        byte[] indexes = Indexes(messageIndexes);
        byte[] header = new byte[1 + GuidBytes + indexes.Length];
        header[0] = GuidFollows;
        guid.TryWriteBytes(header.AsSpan(1), bigEndian: true, out _); // Guid.ToByteArray turns the first three groups around
        indexes.CopyTo(header, 1 + GuidBytes);
        return header;
    }

    /// <summary>The place of a Protobuf message as a frame tells it to a reader.</summary>
    /// <param name="frame">What <see cref="Prefix"/> or <see cref="Header"/> gave for a message of Protobuf.</param>
    internal static int[] MessageIndexes(RowFrame frame)
    {
        var prefix = new ArrayBufferWriter<byte>();
        frame.Prefix.CopyTo(prefix);
        ReadOnlySpan<byte> rest = frame.HeaderName is null ? prefix.WrittenSpan[(1 + sizeof(int))..] : frame.HeaderValue.Span[(1 + GuidBytes)..];
        int[] indexes = new int[Read(ref rest)];
        for (int i = 0; i < indexes.Length; i++)
        {
            indexes[i] = Read(ref rest);
        }

        return indexes is [] ? [0] : indexes;
    }

    private static byte[] Indexes(ReadOnlySpan<int> messageIndexes)
    {
        if (messageIndexes.IsEmpty)
        {
            return [];
        }

        if (messageIndexes is [0])
        {
            return [0];
        }

        var bytes = new List<byte>();
        Add(bytes, messageIndexes.Length);
        foreach (int index in messageIndexes)
        {
            Add(bytes, index);
        }

        return [.. bytes];
    }

    private static void Add(List<byte> bytes, int value)
    {
        uint rest = (uint)((value << 1) ^ (value >> 31));
        for (; rest > 0x7F; rest >>= 7)
        {
            bytes.Add((byte)(rest | 0x80));
        }

        bytes.Add((byte)rest);
    }

    private static int Read(ref ReadOnlySpan<byte> bytes)
    {
        uint value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = bytes[0];
            bytes = bytes[1..];
            value |= (uint)(next & 0x7F) << shift;
            if (next <= 0x7F)
            {
                return (int)(value >> 1) ^ -(int)(value & 1);
            }
        }
    }
}
