using System.Buffers.Binary;
using System.Text;

namespace CodeSynth.Avro;

/// <summary>
/// Reads values from Avro's binary encoding (Avro 1.12 specification, "Binary Encoding"), checking all that the encoding can check. A wrong byte
/// is an <see cref="AvroDataException"/> that says where it is; nothing is allocated for a length that the data does not have.
/// </summary>
public ref partial struct AvroReader
{
    private const int MaxVarintBytes = 10;

    // Items of a type without any bytes, as null, cost the sender nothing and us memory.
    private const int MaxEmptyItems = 1_000_000;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> _data;
    private int _at;
    private int _depth;
    private long _itemsLeft;

    /// <summary>A reader at the first byte.</summary>
    /// <param name="data">The data.</param>
    public AvroReader(ReadOnlySpan<byte> data)
    {
        _data = data;
        _itemsLeft = data.Length + MaxEmptyItems;
    }

    /// <summary>How many bytes were read.</summary>
    public readonly int Position => _at;

    /// <summary>How many bytes are left.</summary>
    public readonly int Remaining => _data.Length - _at;

    /// <summary>Goes into a record; balance it with <see cref="Leave"/>.</summary>
    /// <exception cref="AvroDataException">Records are nested more than 1,000 deep, or deeper than the thread's stack allows.</exception>
    public void Enter() => _depth = AvroDepth.Enter(_depth);

    /// <summary>Leaves a record.</summary>
    public void Leave() => _depth--;

    /// <summary>Reads a <c>null</c>, which has no bytes.</summary>
    public readonly object? ReadNull() => null;

    /// <summary>Reads a <c>boolean</c>.</summary>
    public bool ReadBoolean()
    {
        byte value = Take(1, "a boolean")[0];
        return value <= 1 ? value == 1 : throw Fault(_at - 1, $"a boolean is 0 or 1, not {value}");
    }

    /// <summary>Reads an <c>int</c>.</summary>
    public int ReadInt()
    {
        int start = _at;
        long value = ReadLong();
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw Fault(start, $"{value} is no integer of 32 bits");
    }

    /// <summary>Reads a <c>long</c>: zigzag, then seven bits a byte, the lowest first.</summary>
    public long ReadLong()
    {
        int start = _at;
        ulong bits = 0;
        for (int i = 0; i < MaxVarintBytes; i++)
        {
            byte next = Take(1, "an integer")[0];
            if (i == MaxVarintBytes - 1 && next > 1)
            {
                break;
            }

            bits |= (ulong)(next & 0x7F) << (7 * i);
            if (next < 0x80)
            {
                return (long)(bits >> 1) ^ -(long)(bits & 1);
            }
        }

        throw Fault(start, "this integer has more than 64 bits");
    }

    /// <summary>Reads a <c>float</c>, bit for bit.</summary>
    public float ReadFloat() => BinaryPrimitives.ReadSingleLittleEndian(Take(sizeof(float), "a float"));

    /// <summary>Reads a <c>double</c>, bit for bit.</summary>
    public double ReadDouble() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double), "a double"));

    /// <summary>Reads <c>bytes</c> into a new array.</summary>
    public byte[] ReadBytes() => ReadSlice("bytes").ToArray();

    /// <summary>Reads a <c>string</c>.</summary>
    public string ReadString()
    {
        ReadOnlySpan<byte> bytes = ReadSlice("a string");
        try
        {
            return s_utf8.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new AvroDataException($"Byte {_at - bytes.Length}: this string is no UTF-8.", e);
        }
    }

    /// <summary>Reads a <c>fixed</c> into a new array.</summary>
    /// <param name="size">Its bytes.</param>
    public byte[] ReadFixed(int size) => Take(size, "a fixed").ToArray();

    /// <summary>Reads the index of a union's branch.</summary>
    /// <param name="count">How many branches there are.</param>
    public int ReadBranch(int count) => ReadIndex(count, "union", "branches");

    /// <summary>Reads the index of an <c>enum</c>'s symbol.</summary>
    /// <param name="count">How many symbols there are.</param>
    public int ReadEnum(int count) => ReadIndex(count, "enum", "symbols");

    private int ReadIndex(int count, string type, string parts)
    {
        int start = _at;
        long index = ReadLong();
        return index >= 0 && index < count ? (int)index : throw Fault(start, $"index {index} in {(type[0] == 'u' ? "a" : "an")} {type} of {count} {parts}");
    }

    /// <summary>Bytes behind their length.</summary>
    private ReadOnlySpan<byte> ReadSlice(string what)
    {
        int start = _at;
        long length = ReadLong();
        return length >= 0 ? Take(length, what) : throw Fault(start, $"the length of {what} is negative: {length}");
    }

    private ReadOnlySpan<byte> Take(long length, string what)
    {
        if (length > Remaining)
        {
            throw Fault(_at, $"the data ends within {what} of {length} bytes, {Remaining} are left");
        }

        _at += (int)length;
        return _data.Slice(_at - (int)length, (int)length);
    }

    private static AvroDataException Fault(int position, string message) => new($"Byte {position}: {message}.");
}
