using System.Buffers.Binary;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>Takes a message apart into its fields, whatever they mean.</summary>
internal static class ProtobufWire
{
    private const int MaxVarintBytes = 10;
    private const int TypeBits = 3;

    /// <summary>The fields in the order of the bytes; a group counts as one field without a value.</summary>
    /// <exception cref="ProtobufMessageException">The bytes end early, or are no fields.</exception>
    public static List<ProtobufWireField> Fields(ReadOnlyMemory<byte> message, string path)
    {
        var fields = new List<ProtobufWireField>();
        var groups = new Stack<int>();
        int at = 0;
        while (at < message.Length)
        {
            ProtobufWireField field = Next(message, ref at, path);
            if (field.Type == ProtobufWireType.EndGroup)
            {
                if (groups.Count == 0 || groups.Pop() != field.Number)
                {
                    throw new ProtobufMessageException(path, $"group {field.Number} ends and has not begun.");
                }
            }
            else if (groups.Count == 0)
            {
                fields.Add(field);
            }

            if (field.Type == ProtobufWireType.StartGroup)
            {
                groups.Push(field.Number);
            }
        }

        return groups.Count == 0 ? fields : throw new ProtobufMessageException(path, $"group {groups.Peek()} does not end.");
    }

    /// <summary>The values of a packed field, each as a field of its own.</summary>
    /// <exception cref="ProtobufMessageException">The last value is cut off.</exception>
    public static IEnumerable<ProtobufWireField> Unpack(ProtobufWireField packed, ProtobufWireType type, string path)
    {
        for (int at = 0; at < packed.Bytes.Length;)
        {
            yield return Value(packed.Bytes, packed.Number, type, ref at, path);
        }
    }

    private static ProtobufWireField Next(ReadOnlyMemory<byte> message, ref int at, string path)
    {
        ulong tag = Varint(message.Span, ref at, path);
        ulong number = tag >> TypeBits;
        if (number is 0 or > ProtoRange.MaxField)
        {
            throw new ProtobufMessageException(path, $"{number} is no number of a field.");
        }

        return Value(message, (int)number, (ProtobufWireType)(tag & ((1 << TypeBits) - 1)), ref at, path);
    }

    private static ProtobufWireField Value(ReadOnlyMemory<byte> message, int number, ProtobufWireType type, ref int at, string path)
    {
        switch (type)
        {
            case ProtobufWireType.Varint:
                return new ProtobufWireField(number, type, Varint(message.Span, ref at, path), default);
            case ProtobufWireType.Fixed64:
                return new ProtobufWireField(number, type, BinaryPrimitives.ReadUInt64LittleEndian(Take(message, sizeof(ulong), ref at, path).Span), default);
            case ProtobufWireType.Fixed32:
                return new ProtobufWireField(number, type, BinaryPrimitives.ReadUInt32LittleEndian(Take(message, sizeof(uint), ref at, path).Span), default);
            case ProtobufWireType.Bytes:
                ulong length = Varint(message.Span, ref at, path);
                return new ProtobufWireField(number, type, 0, Take(message, length, ref at, path));
            case ProtobufWireType.StartGroup or ProtobufWireType.EndGroup:
                return new ProtobufWireField(number, type, 0, default);
            default:
                throw new ProtobufMessageException(path, $"{(int)type} is no encoding of a field ({number}).");
        }
    }

    private static ReadOnlyMemory<byte> Take(ReadOnlyMemory<byte> message, ulong length, ref int at, string path)
    {
        if (length > (ulong)(message.Length - at))
        {
            throw new ProtobufMessageException(path, $"{length} bytes must follow, and {message.Length - at} do.");
        }

        ReadOnlyMemory<byte> taken = message.Slice(at, (int)length);
        at += (int)length;
        return taken;
    }

    private static ulong Varint(ReadOnlySpan<byte> message, ref int at, string path)
    {
        ulong value = 0;
        for (int i = 0; i < MaxVarintBytes; i++)
        {
            if (at == message.Length)
            {
                throw new ProtobufMessageException(path, "it ends within a varint.");
            }

            byte next = message[at++];
            value |= (ulong)(next & 0x7F) << (7 * i);
            if (next < 0x80)
            {
                return value;
            }
        }

        throw new ProtobufMessageException(path, $"a varint has more than {MaxVarintBytes} bytes.");
    }
}
