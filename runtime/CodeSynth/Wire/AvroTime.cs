using System.Runtime.CompilerServices;
using CodeSynth.Time;

namespace CodeSynth.Wire;

/// <summary>
/// Writes instants as Avro's timestamp-millis, keeping the bytes above the low 28 bits from row to row: they stay for 37 hours of event time.
/// A mutable struct: keep it in a local.
/// </summary>
public unsafe struct AvroTime
{
    // Twice as much is what four bytes of seven bits hold.
    private const long Milliseconds = 1L << 27;
    private const ulong Span = Milliseconds * TimeSpan.TicksPerMillisecond;

    private long _first = long.MaxValue;
    private ulong _above;
    private int _length;

    /// <summary>An empty cache.</summary>
    public AvroTime()
    {
    }

    /// <summary>Writes an instant, cut to milliseconds.</summary>
    /// <param name="p">Room for <see cref="AvroPut.MaxLong"/> and <see cref="Put.Slack"/> bytes more.</param>
    /// <param name="ticks">UTC ticks within the range of <see cref="DateTime"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Write(byte* p, long ticks)
    {
        ulong within = (ulong)(ticks - _first);
        if (within >= Span)
        {
            _first = First(ticks);
            if (_first == long.MaxValue)
            {
                return Uncached(p, ticks);
            }

            _above = Above(_first, out int length);
            _length = length;
            within = (ulong)(ticks - _first);
        }

        uint bits = (uint)(within / TimeSpan.TicksPerMillisecond) << 1;
        bits = (bits & 0x00003FFF) | (bits & 0x0FFFC000) << 2;
        bits = (bits & 0x007F007F) | (bits & 0x3F803F80) << 1;
        *(ulong*)p = bits | _above;
        return p + _length;
    }

    // Before the third day of 1970 an instant takes fewer bytes than five, and before 1970 the bits run the other way.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long First(long ticks) =>
        Instant.UnixMilliseconds(ticks) is >= Milliseconds and var milliseconds
            ? DateTime.UnixEpoch.Ticks + milliseconds / Milliseconds * Milliseconds * TimeSpan.TicksPerMillisecond
            : long.MaxValue;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong Above(long first, out int length)
    {
        byte* bytes = stackalloc byte[AvroPut.MaxLong + Put.Slack];
        length = (int)(AvroPut.Long(bytes, Instant.UnixMilliseconds(first)) - bytes);
        return *(ulong*)bytes;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* Uncached(byte* p, long ticks) => AvroPut.Long(p, Instant.UnixMilliseconds(ticks));
}
