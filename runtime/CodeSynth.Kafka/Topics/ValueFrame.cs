using System.Buffers.Binary;
using CodeSynth.Kafka.Registry;
using CodeSynth.Kafka.Serialization;

namespace CodeSynth.Kafka.Topics;

/// <summary>What a record tells of its schema, as Confluent's serializers write it; see <see cref="SchemaFraming"/>.</summary>
/// <param name="Schema">The schema's id.</param>
/// <param name="InHeader">Whether a header tells it, so that the value is the datum alone.</param>
/// <param name="Rest">What stands behind the id: of Protobuf the place of the message, and of a prefix the datum.</param>
internal sealed record ValueFrame(SchemaIdentity Schema, bool InHeader, ReadOnlyMemory<byte> Rest)
{
    private const byte IdFollows = 0;
    private const byte GuidFollows = 1;
    private const int GuidBytes = 16;
    private const int MostIndexes = 64;

    /// <summary>Finds it.</summary>
    /// <returns>Null where there is none.</returns>
    public static ValueFrame? Of(TopicRecord record)
    {
        byte[]? header = record.Headers.LastOrDefault(h => h.Key == SchemaFraming.ValueHeader).Value;
        if (header is [GuidFollows, ..] && header.Length >= 1 + GuidBytes)
        {
            return new ValueFrame(new SchemaIdentity(0, new Guid(header.AsSpan(1, GuidBytes), bigEndian: true)), InHeader: true, header.AsMemory(1 + GuidBytes));
        }

        return record.Value is [IdFollows, _, _, _, _, ..] value
            ? new ValueFrame(new SchemaIdentity(BinaryPrimitives.ReadInt32BigEndian(value.AsSpan(1)), null), InHeader: false, value.AsMemory(1 + sizeof(int)))
            : null;
    }

    /// <summary>The datum of a format that has nothing but the id before it.</summary>
    public ReadOnlyMemory<byte> Datum(TopicRecord record) => InHeader ? record.Value : Rest;

    /// <summary>The place of a Protobuf message in its file, and its bytes.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryMessage(TopicRecord record, out int[] indexes, out ReadOnlyMemory<byte> message)
    {
        ReadOnlySpan<byte> bytes = Rest.Span;
        message = default;
        indexes = [];
        if (!TryRead(ref bytes, out int count) || count is < 0 or > MostIndexes)
        {
            return false;
        }

        indexes = new int[count];
        for (int i = 0; i < count; i++)
        {
            if (!TryRead(ref bytes, out indexes[i]))
            {
                return false;
            }
        }

        indexes = count == 0 ? [0] : indexes;
        message = InHeader ? record.Value : Rest[^bytes.Length..];
        return true;
    }

    private static bool TryRead(ref ReadOnlySpan<byte> bytes, out int value)
    {
        uint read = 0;
        for (int i = 0; i < bytes.Length && i < 5; i++)
        {
            read |= (uint)(bytes[i] & 0x7F) << (7 * i);
            if (bytes[i] <= 0x7F)
            {
                bytes = bytes[(i + 1)..];
                value = (int)(read >> 1) ^ -(int)(read & 1);
                return true;
            }
        }

        value = 0;
        return false;
    }
}
