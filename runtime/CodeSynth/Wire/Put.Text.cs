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
}
