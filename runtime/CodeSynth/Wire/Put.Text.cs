namespace CodeSynth.Wire;

/// <summary>Values in the midst of a text.</summary>
public static unsafe partial class Put
{
    /// <summary>An integer in decimal, padded with zeros behind its sign, as .NET's format "D".</summary>
    /// <param name="p">Where.</param>
    /// <param name="value">Any value.</param>
    /// <param name="minDigits">The least number of digits, at most 18; at most <see cref="MaxInt64"/> bytes are written.</param>
    public static byte* Padded(byte* p, long value, int minDigits)
    {
        if (value < 0)
        {
            *p++ = (byte)'-';
        }

        return Digits(p, value < 0 ? 0UL - (ulong)value : (ulong)value, minDigits);
    }

    /// <summary>An instant as <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>, <see cref="IsoTime.Bytes"/> bytes, where no <see cref="IsoTime"/> is kept from row to row.</summary>
    /// <param name="p">Where.</param>
    /// <param name="ticks">UTC ticks within the range of <see cref="DateTime"/>; cut to milliseconds.</param>
    public static byte* Iso(byte* p, long ticks)
    {
        var time = new DateTime(ticks);
        time.Deconstruct(out DateOnly date, out _);
        date.Deconstruct(out int year, out int month, out int day);
        *(uint*)p = DigitTable.Four[year];
        Pair(p + 4, '-', month);
        Pair(p + 7, '-', day);
        Pair(p + 10, 'T', time.Hour);
        Pair(p + 13, ':', time.Minute);
        Pair(p + 16, ':', time.Second);
        p[19] = (byte)'.';
        *(uint*)(p + 20) = DigitTable.Four[time.Millisecond] >> 8 | (uint)'Z' << 24;
        return p + IsoTime.Bytes;
    }

    private static void Pair(byte* p, char before, int value)
    {
        *p = (byte)before;
        *(ushort*)(p + 1) = (ushort)(DigitTable.Four[value] >> 16);
    }
}
