using System.Runtime.CompilerServices;

namespace CodeSynth.Wire;

/// <summary>
/// Writes instants as <c>yyyy-MM-ddTHH:mm:ss.fffZ</c> (RFC 3339, UTC), keeping the text of the minute from row to row.
/// A mutable struct: keep it in a local.
/// </summary>
public unsafe struct IsoTime
{
    /// <summary>The bytes of one instant.</summary>
    public const int Bytes = Put.TimeBytes;

    private fixed byte _minute[32];
    private long _minuteStart = long.MinValue;

    /// <summary>An empty cache.</summary>
    public IsoTime()
    {
    }

    /// <summary>Writes an instant, cut to milliseconds.</summary>
    /// <param name="p">Room for <see cref="Bytes"/> and <see cref="Put.Slack"/> bytes more.</param>
    /// <param name="ticks">UTC ticks within the range of <see cref="DateTime"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Write(byte* p, long ticks)
    {
        ulong within = (ulong)(ticks - _minuteStart);
        if (within >= TimeSpan.TicksPerMinute)
        {
            within = Refill(ticks);
        }

        fixed (byte* minute = _minute)
        {
            Unsafe.CopyBlockUnaligned(p, minute, 32);
        }

        uint milliseconds = (uint)((uint)within / (uint)TimeSpan.TicksPerMillisecond); // a minute has fewer than 2^32 ticks
        uint seconds = milliseconds / 1000;
        *(ushort*)(p + 17) = (ushort)(DigitTable.Four[seconds] >> 16);
        *(uint*)(p + 20) = (DigitTable.Four[milliseconds - seconds * 1000] >> 8) | (uint)'Z' << 24;
        return p + Bytes;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong Refill(long ticks)
    {
        _minuteStart = ticks - ticks % TimeSpan.TicksPerMinute;
        fixed (byte* minute = _minute)
        {
            Put.Time(minute, _minuteStart);
        }

        return (ulong)(ticks - _minuteStart);
    }
}
