using System.Globalization;

namespace CodeSynth.Wire;

public static unsafe partial class Put
{
    /// <summary>The most bytes of <see cref="Wide"/>.</summary>
    public const int MaxWide = 41;

    /// <summary>The most bytes of <see cref="Half"/>.</summary>
    public const int MaxHalf = 16;

    private const ulong TenTo19 = 10_000_000_000_000_000_000;

    /// <summary>A decimal number that is kept as a 128-bit integer of its last digit; trailing zeros are written.</summary>
    /// <param name="p">Where.</param>
    /// <param name="unscaled">The number times 10^decimals.</param>
    /// <param name="decimals">Digits after the point, 0 to 28.</param>
    public static byte* Wide(byte* p, Int128 unscaled, int decimals)
    {
        UInt128 magnitude = (UInt128)unscaled;
        if (unscaled < 0)
        {
            *p++ = (byte)'-';
            magnitude = unchecked(0 - magnitude);
        }

        if (decimals == 0)
        {
            return Natural(p, magnitude);
        }

        UInt128 unit = 1;
        for (int i = 0; i < decimals; i++)
        {
            unit *= 10;
        }

        UInt128 whole = magnitude / unit;
        UInt128 fraction = magnitude - whole * unit;
        p = Natural(p, whole);
        *p++ = (byte)'.';
        if (decimals > 19)
        {
            UInt128 high = fraction / TenTo19;
            p = Digits(p, (ulong)high, decimals - 19);
            return Digits(p, (ulong)(fraction - high * TenTo19), 19);
        }

        return Digits(p, (ulong)fraction, decimals);
    }

    /// <summary>The shortest text that reads back as the same <c>Half</c>; JSON has no NaN or infinities, so the value must be finite.</summary>
    /// <param name="p">Where.</param>
    /// <param name="value">A finite number.</param>
    public static byte* Half(byte* p, Half value)
    {
        value.TryFormat(new Span<byte>(p, MaxHalf), out int written, default, CultureInfo.InvariantCulture);
        return p + written;
    }

    private static byte* Natural(byte* p, UInt128 value)
    {
        if (value <= ulong.MaxValue)
        {
            return UInt64(p, (ulong)value);
        }

        UInt128 high = value / TenTo19;
        return Digits(Natural(p, high), (ulong)(value - high * TenTo19), 19);
    }
}
