using System.Buffers.Text;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CodeSynth.Wire;

/// <summary>
/// Writes scalars at a pointer and returns the first byte after them. Nothing is bound-checked: the caller's buffer has room
/// for the stated maximum and <see cref="Slack"/> bytes more, because stores are made in whole words. Nothing allocates.
/// The words assume a little-endian machine, as .NET's supported platforms are.
/// </summary>
public static unsafe partial class Put
{
    /// <summary>How far past the end of a value a store may reach.</summary>
    public const int Slack = 64;

    /// <summary>The most bytes of <see cref="Int64"/>.</summary>
    public const int MaxInt64 = 20;

    /// <summary>The most bytes of <see cref="Scaled"/>.</summary>
    public const int MaxScaled = 22;

    /// <summary>The most bytes of <see cref="Double"/>.</summary>
    public const int MaxDouble = 32;

    /// <summary>Copies bytes; for a constant the JIT unrolls it to a few wide moves.</summary>
    /// <param name="p">Where.</param>
    /// <param name="utf8">The bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Literal(byte* p, ReadOnlySpan<byte> utf8)
    {
        Unsafe.CopyBlockUnaligned(ref *p, ref MemoryMarshal.GetReference(utf8), (uint)utf8.Length);
        return p + utf8.Length;
    }

    /// <summary>Copies bytes that are padded to a width that is one store; exact copies of 3, 17 or 23 bytes are two each.</summary>
    /// <param name="p">Where; there must be room for the padding as well, which <see cref="Slack"/> is enough for.</param>
    /// <param name="padded">The bytes and the padding: 4, 8, 16 or 32 bytes.</param>
    /// <param name="length">How many of them count.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Literal(byte* p, ReadOnlySpan<byte> padded, int length)
    {
        Unsafe.CopyBlockUnaligned(ref *p, ref MemoryMarshal.GetReference(padded), (uint)padded.Length);
        return p + length;
    }

    /// <summary>An integer in decimal.</summary>
    /// <param name="p">Where.</param>
    /// <param name="value">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Int64(byte* p, long value)
    {
        if (value < 0)
        {
            *p++ = (byte)'-';
        }

        return UInt64(p, value < 0 ? 0UL - (ulong)value : (ulong)value);
    }

    /// <summary>A natural number in decimal, without leading zeros.</summary>
    /// <param name="p">Where.</param>
    /// <param name="value">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* UInt64(byte* p, ulong value) => value < 10_000 ? Short(p, (uint)value) : Long(p, value);

    /// <summary>A natural number in decimal, padded with zeros.</summary>
    /// <param name="p">Where.</param>
    /// <param name="value">Any value.</param>
    /// <param name="minDigits">The least number of digits, at most 19; a larger number simply grows.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Digits(byte* p, ulong value, int minDigits) =>
        minDigits <= 8 && value < 100_000_000 ? AtMostEight(p, (uint)value, minDigits) : LongDigits(p, value, minDigits);

    /// <summary>A decimal number that is kept as an integer of its last digit, 12345 for 123.45; trailing zeros are written.</summary>
    /// <param name="p">Where.</param>
    /// <param name="unscaled">The number times 10^decimals.</param>
    /// <param name="decimals">Digits after the point, 0 to 15.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Scaled(byte* p, long unscaled, int decimals)
    {
        if (decimals == 0)
        {
            return Int64(p, unscaled);
        }

        // Money is by far the most common, and most of it lies below 10,000.00: one comparison for sign and size, and one store for all digits.
        return decimals == 2 && (ulong)unscaled < 1_000_000 ? Cents(p, (uint)unscaled) : ScaledSlow(p, unscaled, decimals);
    }

    /// <summary>The shortest text that reads back as the same number (Ryū-like, as .NET's "R"); JSON has no NaN or infinities, so the value must be finite.</summary>
    /// <param name="p">Where.</param>
    /// <param name="value">A finite number.</param>
    public static byte* Double(byte* p, double value)
    {
        Utf8Formatter.TryFormat(value, new Span<byte>(p, MaxDouble), out int written);
        return p + written;
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    /// <param name="p">Where.</param>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Boolean(byte* p, bool value) => value ? Literal(p, "true"u8) : Literal(p, "false"u8);

    /// <summary>How many decimal digits a number has; 1 for 0.</summary>
    /// <param name="value">Any value.</param>
    public static int CountDigits(ulong value)
    {
        int digits = 1;
        for (; value >= 10; value /= 10)
        {
            digits++;
        }

        return digits;
    }

    // The four digits of the table shifted right by the leading zeros, found from the first non-zero digit; a branch per digit
    // costs more than the whole number, because lengths are unpredictable.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* Short(byte* p, uint value)
    {
        uint digits = DigitTable.Four[value];
        int zeros = BitOperations.TrailingZeroCount((digits ^ 0x30303030) | 1u << 24) & ~7;
        *(uint*)p = digits >> zeros;
        return p + 4 - (zeros >> 3);
    }

    // The same with eight digits in a word; keys of five and six digits take it too, so that row 10,000 costs no missed branch.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* AtMostEight(byte* p, uint value, int minDigits)
    {
        ulong digits = Eight(value);
        int zeros = Math.Min(BitOperations.TrailingZeroCount((digits ^ 0x30303030_30303030) | 1UL << 56) & ~7, 64 - 8 * Math.Max(minDigits, 1));
        *(ulong*)p = digits >> zeros;
        return p + 8 - (zeros >> 3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Eight(uint value)
    {
        uint high = value / 10_000;
        return DigitTable.Four[high] | (ulong)DigitTable.Four[value - high * 10_000] << 32;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* Long(byte* p, ulong value)
    {
        if (value < 100_000_000)
        {
            return AtMostEight(p, (uint)value, 1);
        }

        ulong high = value / 100_000_000;
        p = Long(p, high);
        *(ulong*)p = Eight((uint)(value - high * 100_000_000));
        return p + 8;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* LongDigits(byte* p, ulong value, int minDigits)
    {
        for (int zeros = minDigits - CountDigits(value); zeros > 0; zeros--)
        {
            *p++ = (byte)'0';
        }

        return Long(p, value);
    }

    // "0123" and ".45", of which the leading zeros are shifted out.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* Cents(byte* p, uint cents)
    {
        uint whole = cents / 100;
        uint digits = DigitTable.Four[whole];
        int zeros = BitOperations.TrailingZeroCount((digits ^ 0x30303030) | 1u << 24) & ~7;
        uint fraction = (DigitTable.Four[cents - whole * 100] >> 8) ^ ('0' ^ '.'); // "045" becomes ".45"
        *(ulong*)p = (digits | (ulong)fraction << 32) >> zeros;
        return p + 7 - (zeros >> 3);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* ScaledSlow(byte* p, long unscaled, int decimals)
    {
        if (unscaled < 0)
        {
            *p++ = (byte)'-';
        }

        ulong magnitude = unscaled < 0 ? 0UL - (ulong)unscaled : (ulong)unscaled;
        ulong unit = 1;
        for (int i = 0; i < decimals; i++)
        {
            unit *= 10;
        }

        p = UInt64(p, magnitude / unit);
        *p++ = (byte)'.';
        return Digits(p, magnitude % unit, decimals);
    }
}
