using System.Globalization;
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

    /// <summary>The instant as the wire has it, <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>.</summary>
    /// <param name="ticks">UTC ticks.</param>
    public static string ToText(long ticks) => new DateTime(ticks).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The day, UTC.</summary>
    /// <param name="ticks">UTC ticks.</param>
    public static DateOnly ToDateOnly(long ticks) => DateOnly.FromDayNumber((int)(ticks / TimeSpan.TicksPerDay));

    /// <summary>Days since 1970-01-01, rounded down; negative before it.</summary>
    /// <param name="ticks">UTC ticks.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long UnixDays(long ticks) => ticks / TimeSpan.TicksPerDay - DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerDay;

    private static long Cut(long ticks) => ticks - ticks % TimeSpan.TicksPerMillisecond;
}
