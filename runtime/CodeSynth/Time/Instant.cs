using System.Runtime.CompilerServices;

namespace CodeSynth.Time;

/// <summary>Event times, which are UTC ticks inside, as the values that a record carries: whole milliseconds.</summary>
public static class Instant
{
    /// <summary>Milliseconds since 1970-01-01T00:00:00Z, rounded down; negative before it.</summary>
    /// <param name="ticks">UTC ticks.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long UnixMilliseconds(long ticks) =>
        ticks / TimeSpan.TicksPerMillisecond - DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerMillisecond;

    /// <summary>The instant, cut to milliseconds.</summary>
    /// <param name="ticks">UTC ticks.</param>
    public static DateTimeOffset ToDateTimeOffset(long ticks) => new(Cut(ticks), TimeSpan.Zero);

    /// <summary>The instant as UTC, cut to milliseconds.</summary>
    /// <param name="ticks">UTC ticks.</param>
    public static DateTime ToDateTime(long ticks) => new(Cut(ticks), DateTimeKind.Utc);

    private static long Cut(long ticks) => ticks - ticks % TimeSpan.TicksPerMillisecond;
}
