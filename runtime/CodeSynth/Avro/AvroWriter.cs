using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace CodeSynth.Avro;

/// <summary>Writes values in Avro's binary encoding (Avro 1.12 specification, "Binary Encoding").</summary>
/// <param name="output">Where the bytes go.</param>
public ref partial struct AvroWriter(IBufferWriter<byte> output)
{
    private const int MaxVarintBytes = 10;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly IBufferWriter<byte> _output = output;
    private int _depth;

    /// <summary>Goes into a record; balance it with <see cref="Leave"/>.</summary>
    /// <exception cref="AvroDataException">Records are nested more than 1,000 deep, or deeper than the thread's stack allows.</exception>
    public void Enter() => _depth = AvroDepth.Enter(_depth);

    /// <summary>Leaves a record.</summary>
    public void Leave() => _depth--;

    /// <summary>Writes a <c>null</c>, which has no bytes.</summary>
    /// <param name="value">Null.</param>
    /// <exception cref="AvroDataException">It is something.</exception>
    public readonly void WriteNull(object? value)
    {
        if (value is not null)
        {
            throw new AvroDataException("A value of the type null is null.");
        }
    }

    /// <summary>Writes a <c>boolean</c>.</summary>
    /// <param name="value">The value.</param>
    public readonly void WriteBoolean(bool value) => _output.Write([value ? (byte)1 : (byte)0]);

    /// <summary>Writes an <c>int</c>.</summary>
    /// <param name="value">The value.</param>
    public readonly void WriteInt(int value) => WriteLong(value);

    /// <summary>Writes a <c>long</c>: zigzag, then seven bits a byte, the lowest first.</summary>
    /// <param name="value">The value.</param>
    public readonly void WriteLong(long value)
    {
        Span<byte> bytes = _output.GetSpan(MaxVarintBytes);
        ulong bits = (ulong)((value << 1) ^ (value >> 63));
        int length = 0;
        for (; bits >= 0x80; bits >>= 7)
        {
            bytes[length++] = (byte)(bits | 0x80);
        }

        bytes[length++] = (byte)bits;
        _output.Advance(length);
    }

    /// <summary>Writes a <c>float</c>, bit for bit.</summary>
    /// <param name="value">The value.</param>
    public readonly void WriteFloat(float value)
    {
        BinaryPrimitives.WriteSingleLittleEndian(_output.GetSpan(sizeof(float)), value);
        _output.Advance(sizeof(float));
    }

    /// <summary>Writes a <c>double</c>, bit for bit.</summary>
    /// <param name="value">The value.</param>
    public readonly void WriteDouble(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_output.GetSpan(sizeof(double)), value);
        _output.Advance(sizeof(double));
    }

    /// <summary>Writes <c>bytes</c>.</summary>
    /// <param name="value">The value.</param>
    public readonly void WriteBytes(byte[] value)
    {
        ArgumentNullException.ThrowIfNull(value);
        WriteLong(value.Length);
        _output.Write(value);
    }

    /// <summary>Writes a <c>string</c>.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="AvroDataException">It holds one half of a surrogate pair, which is no character.</exception>
    public readonly void WriteString(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        try
        {
            int length = s_utf8.GetByteCount(value);
            WriteLong(length);
            _output.Advance(s_utf8.GetBytes(value, _output.GetSpan(length)));
        }
        catch (EncoderFallbackException e)
        {
            throw new AvroDataException($"The character {e.Index} of a string is one half of a surrogate pair.", e);
        }
    }

    /// <summary>Writes a <c>fixed</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="size">Its bytes.</param>
    /// <exception cref="AvroDataException">It has more or fewer bytes.</exception>
    public readonly void WriteFixed(byte[] value, int size)
    {
        ArgumentNullException.ThrowIfNull(value);
        _output.Write(value.Length == size ? value : throw new AvroDataException($"A fixed of {size} bytes cannot hold {value.Length}."));
    }

    /// <summary>Writes the index of a union's branch.</summary>
    /// <param name="index">The index.</param>
    public readonly void WriteBranch(int index) => WriteLong(index);

    /// <summary>Writes the index of an <c>enum</c>'s symbol.</summary>
    /// <param name="index">The index.</param>
    /// <param name="count">How many symbols there are.</param>
    /// <exception cref="AvroDataException">There is no such symbol.</exception>
    public readonly void WriteEnum(int index, int count) =>
        WriteLong((uint)index < (uint)count ? index : throw new AvroDataException($"Index {index} in an enum of {count} symbols."));
}
