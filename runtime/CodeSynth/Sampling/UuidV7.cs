using System.Runtime.CompilerServices;
using CodeSynth.Randomness;
using CodeSynth.Time;
using CodeSynth.Wire;

namespace CodeSynth.Sampling;

/// <summary>
/// UUIDs of version 7 (RFC 9562 §5.7): the row's event time in Unix milliseconds, then 74 bits that ascend with the row. Rows never
/// go back in time, so the values of one field ascend with the row as bytes, as text and as numbers, however many share a millisecond.
/// </summary>
/// <remarks>
/// The 74 bits are a counter of fixed length with a random start (§6.2, method 1), which counts rows, and check bits behind it, so that
/// a value of another field is not taken for one. They begin with a bit that tells two lengths apart and keeps their order:
/// <code>
/// 0 | counter 41 bits: start + row, start below 2^40 | check 32 bits    rows below 2^40
/// 1 | row 63 bits                                    | check 10 bits    all others
/// </code>
/// The check bits are those of the row's position in the field's stream.
/// </remarks>
/// <param name="key">The field's stream key.</param>
public readonly struct UuidV7(ulong key)
{
    private const int CompactRowBits = 40;
    private const int CompactCheckBits = 32;
    private const int WideCheckBits = 10;
    private const int FreeBits = 74;

    private const int LowBits = 62;
    private const ulong LowMask = (1UL << LowBits) - 1;
    private const ulong Version = 0x7000;
    private const ulong Variant = 0x8000_0000_0000_0000;

    private readonly ulong _start = Bits.Mix(~key) >> (64 - CompactRowBits);

    /// <summary>The value of a row; allocates nothing.</summary>
    /// <param name="row">From 0.</param>
    /// <param name="time">When it is born, UTC ticks, not before 1970.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public UInt128 At(long row, long time)
    {
        ulong check = Bits.At(key, row);
        ulong milliseconds = (ulong)Instant.UnixMilliseconds(time);

        // The counter and the check bits, cut where the variant stands between them: 12 bits and 62.
        if ((ulong)row >> CompactRowBits != 0)
        {
            return Wide(milliseconds, (ulong)row, check);
        }

        ulong counter = _start + (ulong)row;
        ulong high = milliseconds << 16 | Version | counter >> (LowBits - CompactCheckBits);
        ulong low = Variant | (counter << CompactCheckBits & LowMask) | check >> (64 - CompactCheckBits);
        return new UInt128(high, low);
    }

    /// <summary>Finds the row of a value.</summary>
    /// <param name="text">Its 36 characters, UTF-8; upper case is refused, because it is not what was written.</param>
    /// <param name="clock">When the rows are born.</param>
    /// <param name="row">The row, 0 or more; below the clock's count where rows arrive over time.</param>
    /// <returns>Whether a row of this field has exactly this value.</returns>
    public bool TryParse(ReadOnlySpan<byte> text, EventClock clock, out long row)
    {
        row = 0;
        if (!UuidText.TryParse(text, out UInt128 value))
        {
            return false;
        }

        UInt128 free = (value >> 64 & 0xFFF) << LowBits | (value & LowMask);
        ulong counter = (ulong)(free >> CompactCheckBits);
        row = free >> (FreeBits - 1) != 0 ? (long)((ulong)(free >> WideCheckBits) & long.MaxValue) : (long)(counter - _start);
        long first = DateTime.UnixEpoch.Ticks + (long)(ulong)(value >> 80) * TimeSpan.TicksPerMillisecond;
        return row >= 0 && IsBornWithin(clock, row, first) && At(row, first) == value;
    }

    // By the clock's inverse, because a made-up row may have a time that no clock can tell.
    private static bool IsBornWithin(EventClock clock, long row, long first)
    {
        long last = first + (TimeSpan.TicksPerMillisecond - 1);
        return clock.HasRate
            ? row < clock.BornBy(last) && row >= clock.BornBy(first - 1)
            : clock.Origin >= first && clock.Origin <= last;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static UInt128 Wide(ulong milliseconds, ulong row, ulong check)
    {
        UInt128 free = UInt128.One << (FreeBits - 1) | new UInt128(0, row) << WideCheckBits | check >> (64 - WideCheckBits);
        return new UInt128(milliseconds << 16 | Version | (ulong)(free >> LowBits), Variant | ((ulong)free & LowMask));
    }
}
