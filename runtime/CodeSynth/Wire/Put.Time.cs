namespace CodeSynth.Wire;

/// <summary>Instants and days as text.</summary>
public static unsafe partial class Put
{
    /// <summary>The bytes of <see cref="Time"/>.</summary>
    public const int TimeBytes = 24;

    /// <summary>The bytes of <see cref="Date"/>.</summary>
    public const int DateBytes = 10;

    /// <summary>An instant as <c>yyyy-MM-ddTHH:mm:ss.fffZ</c> (RFC 3339, UTC), cut to milliseconds. For instants that follow each other see <see cref="IsoTime"/>.</summary>
    /// <param name="p">Where.</param>
    /// <param name="ticks">UTC ticks within the range of <see cref="DateTime"/>.</param>
    public static byte* Time(byte* p, long ticks)
    {
        uint milliseconds = (uint)(ticks % TimeSpan.TicksPerDay / TimeSpan.TicksPerMillisecond);
        uint seconds = milliseconds / 1000;
        uint minutes = seconds / 60;
        p = Date(p, ticks);
        p[0] = (byte)'T';
        *(ushort*)(p + 1) = TwoDigits(minutes / 60);
        p[3] = (byte)':';
        *(ushort*)(p + 4) = TwoDigits(minutes % 60);
        p[6] = (byte)':';
        *(ushort*)(p + 7) = TwoDigits(seconds % 60);
        p[9] = (byte)'.';
        *(uint*)(p + 10) = (DigitTable.Four[milliseconds - seconds * 1000] >> 8) | (uint)'Z' << 24;
        return p + (TimeBytes - DateBytes);
    }

    /// <summary>The day of an instant as <c>yyyy-MM-dd</c> (RFC 3339's full-date, UTC).</summary>
    /// <param name="p">Where.</param>
    /// <param name="ticks">UTC ticks within the range of <see cref="DateTime"/>.</param>
    public static byte* Date(byte* p, long ticks)
    {
        (int year, int month, int day) = new DateTime(ticks);
        *(uint*)p = DigitTable.Four[year];
        p[4] = (byte)'-';
        *(ushort*)(p + 5) = TwoDigits((uint)month);
        p[7] = (byte)'-';
        *(ushort*)(p + 8) = TwoDigits((uint)day);
        return p + DateBytes;
    }

    private static ushort TwoDigits(uint value) => (ushort)(DigitTable.Four[value] >> 16);
}
