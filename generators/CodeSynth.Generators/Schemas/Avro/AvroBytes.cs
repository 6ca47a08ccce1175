using System.Numerics;
using System.Text;

namespace CodeSynth.Schemas.Avro;

/// <summary>Values that are known when code is emitted, in Avro's binary encoding (Avro 1.12 specification, "Binary Encoding").</summary>
internal static class AvroBytes
{
    /// <summary>An int or a long.</summary>
    public static byte[] Long(long value)
    {
        var bytes = new List<byte>();
        ulong bits = unchecked((ulong)(value << 1 ^ value >> 63));
        for (; bits >= 0x80; bits >>= 7)
        {
            bytes.Add(unchecked((byte)(bits | 0x80)));
        }

        bytes.Add((byte)bits);
        return [.. bytes];
    }

    public static byte[] Boolean(bool value) => [value ? (byte)1 : (byte)0];

    public static byte[] Float(float value) => LittleEndian(BitConverter.GetBytes(value));

    public static byte[] Double(double value) => LittleEndian(BitConverter.GetBytes(value));

    /// <summary>Bytes, with their length before them.</summary>
    public static byte[] Bytes(byte[] value) => [.. Long(value.Length), .. value];

    public static byte[] String(string value) => Bytes(Encoding.UTF8.GetBytes(value));

    /// <summary>The unscaled number of a decimal over bytes.</summary>
    public static byte[] Decimal(BigInteger unscaled) => Bytes(BigEndian(unscaled));

    /// <summary>The unscaled number of a decimal over a fixed of a size that holds it.</summary>
    public static byte[] Decimal(BigInteger unscaled, int size)
    {
        byte[] number = BigEndian(unscaled);
        byte sign = unscaled.Sign < 0 ? (byte)0xFF : (byte)0;
        return [.. Enumerable.Repeat(sign, size - number.Length), .. number];
    }

    private static byte[] BigEndian(BigInteger value)
    {
        byte[] bytes = value.ToByteArray();
        Array.Reverse(bytes);
        return bytes;
    }

    private static byte[] LittleEndian(byte[] bytes)
    {
        if (!BitConverter.IsLittleEndian)
        {
            Array.Reverse(bytes);
        }

        return bytes;
    }
}
