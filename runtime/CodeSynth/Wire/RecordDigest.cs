using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace CodeSynth.Wire;

/// <summary>
/// A number of 128 bits for what a record is to its readers: key, value and timestamp, without a schema's frame, its partition and its place. Summed modulo 2¹²⁸ over
/// records it is the digest of a topic, in which order does not matter and parts add up. Against accidents, not against forgers. docs/commands.md defines it to the byte.
/// </summary>
/// <remarks>
/// Blocks of 16 bytes, little-endian: s ← (s xor block) · K mod 2¹²⁸, then s ← s xor ⌊s / 2⁶⁴⌋, both of which lose nothing, so records of one length that differ in one
/// block have different numbers. K is 2¹²⁸/φ, made odd; s starts as the first 128 bits of π behind the point. The chains of several records do not
/// depend on each other, so <see cref="DigestLanes"/> works on eight at once.
/// </remarks>
public static class RecordDigest
{
    internal const ulong MultiplierHigh = 0x9E3779B97F4A7C15;
    internal const ulong MultiplierLow = 0xF39CC0605CEDC835;
    internal const ulong StartHigh = 0x243F6A8885A308D3;
    internal const ulong StartLow = 0x13198A2E03707344;

    private const int BlockBytes = 16;

    /// <summary>The number of a record. Allocates nothing.</summary>
    /// <param name="key">Its key; empty for none.</param>
    /// <param name="value">Its value, without what stands before it to tell of a schema.</param>
    /// <param name="timestamp">Its timestamp, milliseconds since 1970-01-01T00:00:00Z.</param>
    public static UInt128 Of(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, long timestamp)
    {
        ulong high = StartHigh;
        ulong low = StartLow;
        Mix(ref high, ref low, (ulong)timestamp, (uint)key.Length | (ulong)(uint)value.Length << 32);
        Mix(ref high, ref low, key);
        Mix(ref high, ref low, value);
        Mix(ref high, ref low, 0, 0); // so that the last block has come through as many products as it takes to reach every bit
        Mix(ref high, ref low, 0, 0);
        return new UInt128(high, low);
    }

    /// <summary>Bytes, filled up with zeros to whole blocks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mix(ref ulong high, ref ulong low, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= BlockBytes; bytes = bytes[BlockBytes..])
        {
            Mix(ref high, ref low, BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]));
        }

        if (bytes.Length > sizeof(ulong))
        {
            // The last eight bytes overlap the first; what is read twice is shifted out.
            ulong last = BinaryPrimitives.ReadUInt64LittleEndian(bytes[^sizeof(ulong)..]);
            Mix(ref high, ref low, BinaryPrimitives.ReadUInt64LittleEndian(bytes), last >> (8 * (BlockBytes - bytes.Length)));
        }
        else if (bytes.Length > 0)
        {
            Mix(ref high, ref low, UpTo8(bytes), 0);
        }
    }

    private static ulong UpTo8(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= sizeof(uint))
        {
            return BinaryPrimitives.ReadUInt32LittleEndian(bytes) | (ulong)BinaryPrimitives.ReadUInt32LittleEndian(bytes[^sizeof(uint)..]) << (8 * (bytes.Length - sizeof(uint)));
        }

        // First, middle and last cover one to three bytes, some of them twice.
        int last = bytes.Length - 1;
        return bytes[0] | (ulong)bytes[bytes.Length >> 1] << (8 * (bytes.Length >> 1)) | (ulong)bytes[last] << (8 * last);
    }

    /// <summary>One block, of which <paramref name="first"/> are the first eight bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mix(ref ulong high, ref ulong low, ulong first, ulong second)
    {
        ulong h = high ^ second;
        ulong l = low ^ first;
        ulong product = Math.BigMul(l, MultiplierLow, out ulong bottom);
        high = product + h * MultiplierLow + l * MultiplierHigh;
        low = bottom ^ high;
    }
}
