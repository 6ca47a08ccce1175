using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CodeSynth.Wire;

/// <summary>
/// Writes values in Avro's binary encoding (Avro 1.12 specification, "Binary Encoding") at a pointer and returns the first byte after them,
/// under the same terms as <see cref="Put"/>: no bound check, <see cref="Put.Slack"/> bytes more than the stated maximum, no allocation.
/// </summary>
public static unsafe partial class AvroPut
{
    /// <summary>The most bytes of <see cref="Long"/>.</summary>
    public const int MaxLong = 10;

    /// <summary>The bytes of <see cref="Boolean"/>.</summary>
    public const int BooleanBytes = 1;

    /// <summary>The bytes of <see cref="Float"/>.</summary>
    public const int FloatBytes = 4;

    /// <summary>The bytes of <see cref="Double"/>.</summary>
    public const int DoubleBytes = 8;

    /// <summary>The bytes of <see cref="Uuid"/>.</summary>
    public const int UuidBytes = 16;

    /// <summary>The most bytes that stand before a text, its length: an array's memory holds no longer one.</summary>
    public const int MaxLengthBytes = 5;

    // More than a plan allows a row, and little enough that the sum over a row's fields stays an int.
    private const int Cap = 2 << 20;

    /// <summary>An int or a long, which are encoded alike (specification, "Primitive Types": variable-length zig-zag coding).</summary>
    /// <param name="p">Where.</param>
    /// <param name="value">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Long(byte* p, long value)
    {
        ulong bits = (ulong)(value << 1 ^ value >> 63);
        return bits < 1UL << 56 ? AtMostEight(p, bits) : Huge(p, bits);
    }

    /// <summary>A boolean: one byte, 0 or 1.</summary>
    /// <param name="p">Where.</param>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Boolean(byte* p, bool value)
    {
        *p = Unsafe.BitCast<bool, byte>(value);
        return p + BooleanBytes;
    }

    /// <summary>A float: 4 bytes, little-endian, of IEEE 754; NaN and negative zero keep their bits.</summary>
    /// <param name="p">Where.</param>
    /// <param name="value">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Float(byte* p, float value)
    {
        *(float*)p = value;
        return p + FloatBytes;
    }

    /// <summary>A double: 8 bytes, little-endian, of IEEE 754; NaN and negative zero keep their bits.</summary>
    /// <param name="p">Where.</param>
    /// <param name="value">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Double(byte* p, double value)
    {
        *(double*)p = value;
        return p + DoubleBytes;
    }

    /// <summary>
    /// Makes a string (a long of its length, then UTF-8) of a text that stands one byte behind <paramref name="p"/>. That byte holds the length of
    /// 63 bytes and fewer, nearly all texts; a longer one moves.
    /// </summary>
    /// <param name="p">Where the string begins.</param>
    /// <param name="end">The end of the text, which begins at <paramref name="p"/> + 1; the length takes up to <see cref="MaxLengthBytes"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Text(byte* p, byte* end)
    {
        int length = (int)(end - p) - 1;
        if (length >= 64)
        {
            return Moved(p, length);
        }

        *p = (byte)(length << 1);
        return end;
    }

    /// <summary>Makes a string of a text that was written before: of the record key, which stands in front of the row.</summary>
    /// <param name="p">Where the string begins.</param>
    /// <param name="text">The text.</param>
    /// <param name="length">Its bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Copy(byte* p, byte* text, int length)
    {
        if (length > Vector256<byte>.Count)
        {
            return CopyLong(p, text, length);
        }

        *p = (byte)(length << 1);
        Vector256.Load(text).Store(p + 1);
        return p + 1 + length;
    }

    /// <summary>A UUID as a fixed of 16 bytes, in the order of its text (specification, "UUID").</summary>
    /// <param name="p">Where.</param>
    /// <param name="value">The 128 bits, the first byte of the text on top.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Uuid(byte* p, UInt128 value) => BigEndian(p, value);

    /// <summary>The nanoseconds of timestamp-nanos.</summary>
    /// <param name="milliseconds">Milliseconds since 1970.</param>
    /// <exception cref="OverflowException">The instant is after 2262-04-11 or before 1677-09-21, which timestamp-nanos cannot say.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Nanoseconds(long milliseconds) => checked(milliseconds * 1_000_000);

    /// <summary>The most bytes of an array: one block and the end; 2 MiB where it is more, which every plan refuses.</summary>
    /// <param name="items">The most items.</param>
    /// <param name="itemBytes">The most bytes of an item.</param>
    public static int MaxArray(int items, int itemBytes) => (int)Math.Min(MaxLong + 1 + (long)items * itemBytes, Cap);

    // Seven bits to each byte by three steps that halve the groups, then the top bit of each but the last: lengths are unpredictable, so a
    // branch per byte costs more than the whole number. PDEP would be shorter and is microcode on some processors.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* AtMostEight(byte* p, ulong bits)
    {
        int more = (BitOperations.Log2(bits | 1) * 37) >> 8; // a seventh, for 0 to 55
        bits = (bits & 0x00000000_0FFFFFFF) | (bits & 0x00FFFFFF_F0000000) << 4;
        bits = (bits & 0x00003FFF_00003FFF) | (bits & 0x0FFFC000_0FFFC000) << 2;
        bits = (bits & 0x007F007F_007F007F) | (bits & 0x3F803F80_3F803F80) << 1;
        *(ulong*)p = bits | 0x80808080_80808080 & ((1UL << (8 * more)) - 1);
        return p + more + 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* Huge(byte* p, ulong bits)
    {
        for (; bits >= 0x80; bits >>= 7)
        {
            *p++ = (byte)(bits | 0x80);
        }

        *p++ = (byte)bits;
        return p;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* Moved(byte* p, int length)
    {
        byte* head = stackalloc byte[MaxLong];
        long bytes = Long(head, length) - head;
        Buffer.MemoryCopy(p + 1, p + bytes, length, length);
        return Put.Literal(p, new ReadOnlySpan<byte>(head, (int)bytes)) + length;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* CopyLong(byte* p, byte* text, int length) => Put.Literal(Long(p, length), new ReadOnlySpan<byte>(text, length));
}
