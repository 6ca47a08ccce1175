using System.Numerics;

namespace CodeSynth.Avro;

/// <summary>Avro's unscaled two's-complement numbers, the highest byte first, and .NET's 96 bits with a sign and a scale.</summary>
internal static class AvroDecimal
{
    private const int MaxBits = 96;

    /// <summary>Reads a number; refuses what has more than 96 bits, and no bytes at all.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, int scale, out decimal value)
    {
        value = 0;
        if (bytes.IsEmpty)
        {
            return false;
        }

        // Sign bytes in front say nothing, and as many as a sender likes would make a number of any size.
        byte sign = (byte)((sbyte)bytes[0] >> 7);
        while (bytes.Length > 1 && bytes[0] == sign)
        {
            bytes = bytes[1..];
        }

        bool isNegative = sign != 0;
        if (bytes.Length > (MaxBits / 8) + 1)
        {
            return false;
        }

        // The sign bytes that were cut off are put back by one of them.
        Span<byte> signed = stackalloc byte[bytes.Length + 1];
        signed[0] = sign;
        bytes.CopyTo(signed[1..]);
        UInt128 magnitude = (UInt128)BigInteger.Abs(new BigInteger(signed, isUnsigned: false, isBigEndian: true));
        if (magnitude >> MaxBits != 0)
        {
            return false;
        }

        value = new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), (int)(uint)(magnitude >> 64), isNegative, (byte)scale);
        return true;
    }

    /// <summary>The digits of a number at a scale; null when it has more digits behind the point.</summary>
    public static BigInteger? Unscaled(decimal value, int scale)
    {
        BigInteger digits = Digits(value);
        if (value.Scale <= scale)
        {
            return digits * BigInteger.Pow(10, scale - value.Scale);
        }

        BigInteger quotient = BigInteger.DivRem(digits, BigInteger.Pow(10, value.Scale - scale), out BigInteger rest);
        return rest.IsZero ? quotient : null;
    }

    /// <summary>The digits of a number as they are.</summary>
    public static BigInteger Digits(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var magnitude = (BigInteger)(((UInt128)(uint)parts[2] << 64) | ((UInt128)(uint)parts[1] << 32) | (uint)parts[0]);
        return decimal.IsNegative(value) ? -magnitude : magnitude;
    }
}
