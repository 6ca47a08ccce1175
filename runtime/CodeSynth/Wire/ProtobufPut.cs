using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace CodeSynth.Wire;

/// <summary>
/// Writes what Protocol Buffers messages consist of (the specification's page "Encoding") at a pointer and returns the first byte
/// behind it. Nothing is bound-checked: the caller's buffer has room for the stated maximum and <see cref="Put.Slack"/> bytes more.
/// Nothing allocates. Tags are constants of the emitted code, so they are written by <see cref="Put.Literal(byte*, ReadOnlySpan{byte})"/>.
/// </summary>
public static unsafe class ProtobufPut
{
    /// <summary>The most bytes of <see cref="Varint"/>.</summary>
    public const int MaxVarint = 10;

    /// <summary>The most bytes of a length in front of a text or message; a plan allows no row that needs more.</summary>
    public const int MaxLength = 4;

    /// <summary>The most bytes of <see cref="Timestamp"/>: its length, and two fields of a tag and a number.</summary>
    public const int MaxTimestamp = 1 + 1 + MaxVarint + 1 + 5;

    /// <summary>The bytes of <see cref="Uuid"/>.</summary>
    public const int UuidBytes = 16;

    // More than a plan allows a row, and little enough that the sum over a row's fields stays an int.
    private const int Cap = 2 << 20;

    private const byte SecondsTag = 0x08; // field 1, VARINT
    private const byte NanosTag = 0x10; // field 2, VARINT
    private const int NanosecondsPerMillisecond = 1_000_000;

    /// <summary>A number of seven bits a byte, the lowest first ("Base 128 Varints").</summary>
    /// <param name="p">Where.</param>
    /// <param name="value">Any value; a negative <c>int32</c> or <c>int64</c> as its 64 bits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Varint(byte* p, ulong value)
    {
        while (value >= 0x80)
        {
            *p++ = (byte)(value | 0x80);
            value >>= 7;
        }

        *p++ = (byte)value;
        return p;
    }

    /// <summary>How many bytes <see cref="Varint"/> writes.</summary>
    /// <param name="value">Any value.</param>
    public static int VarintLength(ulong value) => (BitOperations.Log2(value | 1) + 7) / 7;

    /// <summary>The number of a <c>sint32</c> or <c>sint64</c> as it is written: 0, −1, 1, −2 … as 0, 1, 2, 3 … ("Signed Integers").</summary>
    /// <param name="value">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ZigZag(long value) => (ulong)(value << 1 ^ value >> 63);

    /// <summary>Four bytes, the lowest first ("Non-varint Numbers", I32).</summary>
    /// <param name="p">Where.</param>
    /// <param name="bits">The value, in its low 32 bits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Fixed32(byte* p, ulong bits)
    {
        *(uint*)p = (uint)bits;
        return p + sizeof(uint);
    }

    /// <summary>Eight bytes, the lowest first ("Non-varint Numbers", I64).</summary>
    /// <param name="p">Where.</param>
    /// <param name="bits">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Fixed64(byte* p, ulong bits)
    {
        *(ulong*)p = bits;
        return p + sizeof(ulong);
    }

    /// <summary>
    /// Sets the length of a text, message or packed list ("Length-Delimited Records"), for which one byte was reserved. A longer
    /// length takes more: then what was written moves.
    /// </summary>
    /// <param name="start">The first byte behind the reserved one.</param>
    /// <param name="end">The first byte behind what was written.</param>
    /// <returns>The first byte behind it, which moved with it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Close(byte* start, byte* end)
    {
        long length = end - start;
        if (length >= 0x80)
        {
            return CloseLong(start, length);
        }

        start[-1] = (byte)length;
        return end;
    }

    /// <summary>Does as <see cref="Close"/>, but where nothing was written takes back what stands before it: an empty text of a field without presence is not written.</summary>
    /// <param name="start">The first byte behind the reserved one.</param>
    /// <param name="end">The first byte behind what was written.</param>
    /// <param name="tagBytes">The bytes of the tag before the reserved byte.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* CloseOrDrop(byte* start, byte* end, int tagBytes) => end == start ? start - 1 - tagBytes : Close(start, end);

    /// <summary>A text that stands in the row already, as the record key does, with its length.</summary>
    /// <param name="p">Where.</param>
    /// <param name="text">Its first byte, before <paramref name="p"/>.</param>
    /// <param name="length">Its bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Copy(byte* p, byte* text, int length)
    {
        if (length > 64)
        {
            return CopyLong(p, text, length);
        }

        // What a store overwrites of the source lies behind the text, which ends before p.
        *p++ = (byte)length;
        Unsafe.CopyBlockUnaligned(p, text, 32);
        if (length > 32)
        {
            Unsafe.CopyBlockUnaligned(p + 32, text + 32, 32);
        }

        return p + length;
    }

    /// <summary>A <c>google.protobuf.Timestamp</c> with its length: seconds since 1970 and nanoseconds, each left out when it is 0.</summary>
    /// <param name="p">Where.</param>
    /// <param name="ticks">UTC ticks; cut to milliseconds, as every event time is.</param>
    public static byte* Timestamp(byte* p, long ticks)
    {
        ulong milliseconds = (ulong)ticks / TimeSpan.TicksPerMillisecond;
        ulong seconds = milliseconds / 1000;
        long unixSeconds = (long)seconds - DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerSecond;
        ulong nanos = (milliseconds - seconds * 1000) * NanosecondsPerMillisecond;
        byte* start = p + 1;
        p = start;
        if (unixSeconds != 0)
        {
            *p++ = SecondsTag;
            p = Varint(p, (ulong)unixSeconds);
        }

        if (nanos != 0)
        {
            *p++ = NanosTag;
            p = Varint(p, nanos);
        }

        start[-1] = (byte)(p - start);
        return p;
    }

    /// <summary>A UUID as 16 bytes, those of its text in their order.</summary>
    /// <param name="p">Where.</param>
    /// <param name="value">The 128 bits, the first byte of the text on top.</param>
    public static byte* Uuid(byte* p, UInt128 value)
    {
        BinaryPrimitives.WriteUInt128BigEndian(new Span<byte>(p, UuidBytes), value);
        return p + UuidBytes;
    }

    /// <summary>The most bytes of a repeated field; 2 MiB where it is more, which every plan refuses.</summary>
    /// <param name="items">The most items.</param>
    /// <param name="itemBytes">The most bytes of an item, its tag and length included.</param>
    public static int MaxRepeated(int items, int itemBytes) => (int)Math.Min((long)items * itemBytes, Cap);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* CloseLong(byte* start, long length)
    {
        int more = VarintLength((ulong)length) - 1;
        Buffer.MemoryCopy(start, start + more, length, length);
        Varint(start - 1, (ulong)length);
        return start + more + length;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* CopyLong(byte* p, byte* text, int length)
    {
        p = Varint(p, (ulong)length);
        Buffer.MemoryCopy(text, p, length, length);
        return p + length;
    }
}
