using System.Buffers.Binary;
using System.Text.Unicode;

namespace CodeSynth.Schemas.Avro;

/// <summary>The parts of Avro's binary encoding, read one after the other. Whatever the bytes, it stays within them.</summary>
internal ref struct AvroBinary(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> _data = data;

    /// <summary>How many bytes were read.</summary>
    public int Offset { get; private set; }

    public readonly int Remaining => _data.Length - Offset;

    public bool Boolean() => Bytes(1)[0] switch
    {
        0 => false,
        1 => true,
        var other => throw new AvroDatumException(Offset - 1, $"a boolean is 0 or 1, not {other}."),
    };

    /// <summary>A zig-zag varint of 32 bits.</summary>
    public int Int()
    {
        int start = Offset;
        long value = Long();
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw new AvroDatumException(start, $"{value} is no int of 32 bits.");
    }

    /// <summary>A zig-zag varint of 64 bits.</summary>
    public long Long()
    {
        int start = Offset;
        ulong bits = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte part = Bytes(1)[0];
            if (shift == 63 && part > 1)
            {
                break;
            }

            bits |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return (long)(bits >> 1) ^ -(long)(bits & 1);
            }
        }

        throw new AvroDatumException(start, $"a number has more than 64 bits.");
    }

    public float Float() => BinaryPrimitives.ReadSingleLittleEndian(Bytes(4));

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Bytes(8));

    /// <summary>Bytes with their length before them.</summary>
    public ReadOnlySpan<byte> Block()
    {
        int start = Offset;
        long length = Long();
        return length >= 0 && length <= Remaining ? Bytes((int)length) : throw new AvroDatumException(start, $"a length of {length}, with {Remaining} bytes left.");
    }

    /// <summary>A string as UTF-8.</summary>
    public ReadOnlySpan<byte> Text()
    {
        int start = Offset;
        ReadOnlySpan<byte> text = Block();
        return Utf8.IsValid(text) ? text : throw new AvroDatumException(start, $"a string is no UTF-8.");
    }

    /// <summary>A given number of bytes.</summary>
    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count > Remaining)
        {
            throw new AvroDatumException(Offset, $"{count} more bytes are wanted, and {Remaining} are left.");
        }

        ReadOnlySpan<byte> bytes = _data.Slice(Offset, count);
        Offset += count;
        return bytes;
    }

    /// <summary>The number of items in the next block of an array or map, 0 behind the last; a negative count has the block's size in bytes behind it.</summary>
    public long Count()
    {
        int start = Offset;
        long count = Long();
        if (count < 0)
        {
            count = -count;
            long size = Long();
            if (size < 0 || size > Remaining)
            {
                throw new AvroDatumException(start, $"a block of {size} bytes, with {Remaining} bytes left.");
            }
        }

        return count >= 0 ? count : throw new AvroDatumException(start, $"a block has too many items.");
    }
}
