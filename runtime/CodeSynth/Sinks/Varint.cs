namespace CodeSynth.Sinks;

/// <summary>Numbers of variable length, 7 bits a byte, the lowest first: Protobuf's varints, and with zigzag Avro's long.</summary>
internal static class Varint
{
    /// <summary>The most bytes of one.</summary>
    public const int MaxBytes = 10;

    /// <summary>Writes a number.</summary>
    /// <param name="to">Room for <see cref="MaxBytes"/>.</param>
    /// <param name="value">Any value.</param>
    /// <returns>How many bytes it takes.</returns>
    public static int Write(Span<byte> to, ulong value)
    {
        int length = 0;
        for (; value >= 0x80; value >>= 7)
        {
            to[length++] = (byte)(value | 0x80);
        }

        to[length++] = (byte)value;
        return length;
    }

    /// <summary>Writes a number by zigzag, as Avro has it: 0, −1, 1, −2 … are 0, 1, 2, 3 …</summary>
    /// <inheritdoc cref="Write"/>
    public static int WriteZigZag(Span<byte> to, long value) => Write(to, (ulong)((value << 1) ^ (value >> 63)));

    /// <summary>Reads a number.</summary>
    /// <param name="from">Where it begins; it may end before the number does.</param>
    /// <param name="value">The number.</param>
    /// <returns>How many bytes it takes, or 0 where it has no end within <see cref="MaxBytes"/> bytes or what is there.</returns>
    public static int Read(ReadOnlySpan<byte> from, out ulong value)
    {
        value = 0;
        for (int i = 0; i < Math.Min(from.Length, MaxBytes); i++)
        {
            value |= (ulong)(from[i] & 0x7F) << (7 * i);
            if (from[i] < 0x80)
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>Reads a number that was written by zigzag.</summary>
    /// <inheritdoc cref="Read"/>
    public static int ReadZigZag(ReadOnlySpan<byte> from, out long value)
    {
        int length = Read(from, out ulong bits);
        value = (long)(bits >> 1) ^ -(long)(bits & 1);
        return length;
    }
}
