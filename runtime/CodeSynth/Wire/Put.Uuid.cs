using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace CodeSynth.Wire;

public static unsafe partial class Put
{
    /// <summary>A UUID as 36 lower-case characters (RFC 9562 §4), without quotes.</summary>
    /// <param name="p">Where.</param>
    /// <param name="value">The 128 bits, the first byte of the text on top.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Uuid(byte* p, UInt128 value)
    {
        ulong first = Hex((uint)(value >> 96));
        ulong second = Hex((uint)(value >> 64));
        ulong third = Hex((uint)(value >> 32));
        *(ulong*)p = first;
        *(uint*)(p + 9) = (uint)second;
        *(uint*)(p + 14) = (uint)(second >> 32);
        *(uint*)(p + 19) = (uint)third;
        *(uint*)(p + 24) = (uint)(third >> 32);
        *(ulong*)(p + 28) = Hex((uint)value);
        p[8] = p[13] = p[18] = p[23] = (byte)'-';
        return p + UuidText.Length;
    }

    // Eight digits in a register, without a table and without a branch: a nibble per byte, and above 9 the way from ':' to 'a' more.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Hex(uint value)
    {
        ulong nibbles = (value | (ulong)value << 16) & 0x0000FFFF_0000FFFF;
        nibbles = (nibbles | nibbles << 8) & 0x00FF00FF_00FF00FF;
        nibbles = (nibbles | nibbles << 4) & 0x0F0F0F0F_0F0F0F0F;
        ulong letters = (nibbles + 0x06060606_06060606) >> 4 & 0x01010101_01010101;
        return BinaryPrimitives.ReverseEndianness(nibbles + 0x30303030_30303030 + letters * ('a' - ':'));
    }
}
