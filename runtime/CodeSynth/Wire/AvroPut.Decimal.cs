using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace CodeSynth.Wire;

public static unsafe partial class AvroPut
{
    /// <summary>The most bytes of <see cref="Decimal(byte*, long)"/>.</summary>
    public const int MaxDecimal = 9;

    /// <summary>The most bytes of <see cref="Decimal(byte*, Int128)"/>.</summary>
    public const int MaxWideDecimal = 17;

    /// <summary>A decimal over bytes: the unscaled number in two's complement, big-endian, in as few bytes as hold it (specification, "Decimal").</summary>
    /// <param name="p">Where.</param>
    /// <param name="unscaled">The number as an integer of the schema's last digit.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Decimal(byte* p, long unscaled)
    {
        int bytes = (BitOperations.Log2((ulong)(unscaled ^ unscaled >> 63) << 1 | 1) >> 3) + 1;
        *p = (byte)(bytes << 1);
        *(long*)(p + 1) = BinaryPrimitives.ReverseEndianness(unscaled << (64 - 8 * bytes));
        return p + 1 + bytes;
    }

    /// <summary>The same of a number that takes 128 bits.</summary>
    /// <param name="p">Where.</param>
    /// <param name="unscaled">The number as an integer of the schema's last digit.</param>
    public static byte* Decimal(byte* p, Int128 unscaled)
    {
        var magnitude = (UInt128)(unscaled ^ unscaled >> 127);
        int bytes = (int)((128 - (int)UInt128.LeadingZeroCount(magnitude)) >> 3) + 1;
        *p = (byte)(bytes << 1);
        BigEndian(p + 1, (UInt128)unscaled << (128 - 8 * bytes));
        return p + 1 + bytes;
    }

    /// <summary>A decimal over a fixed: the same number, its sign filling the bytes that it does not need.</summary>
    /// <param name="p">Where.</param>
    /// <param name="unscaled">The number as an integer of the schema's last digit.</param>
    /// <param name="size">The bytes of the fixed, enough for the number.</param>
    public static byte* Fixed(byte* p, Int128 unscaled, int size)
    {
        if (size <= 16)
        {
            BigEndian(p, (UInt128)unscaled << (128 - 8 * size));
            return p + size;
        }

        new Span<byte>(p, size - 16).Fill((byte)(unscaled >> 127));
        return BigEndian(p + size - 16, (UInt128)unscaled);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* BigEndian(byte* p, UInt128 value)
    {
        *(ulong*)p = BinaryPrimitives.ReverseEndianness((ulong)(value >> 64));
        *(ulong*)(p + 8) = BinaryPrimitives.ReverseEndianness((ulong)value);
        return p + 16;
    }
}
