using System.Runtime.CompilerServices;

namespace CodeSynth.Wire;

/// <summary>
/// Writes instants as <c>google.protobuf.Timestamp</c>, keeping the bytes above the low 14 bits of the seconds from row to row: they stay for four and a half hours
/// of event time. A mutable struct: keep it in a local.
/// </summary>
public unsafe struct ProtobufTime
{
    private const long Seconds = 1L << 14;
    private const ulong Span = Seconds * TimeSpan.TicksPerSecond;
    private const byte SecondsTag = 0x08; // field 1, VARINT

    private long _first = long.MaxValue;
    private ulong _above;
    private int _length;

    /// <summary>An empty cache.</summary>
    public ProtobufTime()
    {
    }

    /// <summary>Writes an instant, cut to milliseconds, with its length in front.</summary>
    /// <param name="p">Room for <see cref="ProtobufPut.MaxTimestamp"/> and <see cref="Put.Slack"/> bytes more.</param>
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
                return ProtobufPut.Timestamp(p, ticks);
            }

            _above = Above(_first, out int length);
            _length = length;
            within = (ulong)(ticks - _first);
        }

        uint milliseconds = (uint)(within / TimeSpan.TicksPerMillisecond);
        uint seconds = milliseconds / 1000;
        ulong nanos = NanosTable.Words[milliseconds - seconds * 1000];
        uint nanosBytes = (uint)(nanos >> 56);
        *(ulong*)p = _above + (nanosBytes | (seconds & 0x7F) << 16 | (seconds & 0x3F80) << 17);
        *(ulong*)(p + _length) = nanos;
        return p + _length + nanosBytes;
    }

    // Before that the seconds take fewer bytes, or as a negative number ten.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long First(long ticks) =>
        (ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond is >= Seconds and var seconds
            ? DateTime.UnixEpoch.Ticks + seconds / Seconds * Seconds * TimeSpan.TicksPerSecond
            : long.MaxValue;

    // The length without nanoseconds, the tag and at most six bytes of seconds: those of the year 9999 have 38 bits.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong Above(long first, out int length)
    {
        ulong word = 0;
        byte* bytes = (byte*)&word;
        bytes[1] = SecondsTag;
        length = (int)(ProtobufPut.Varint(bytes + 2, (ulong)(first - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond) - bytes);
        bytes[0] = (byte)(length - 1);
        return word;
    }
}
