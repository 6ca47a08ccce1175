namespace CodeSynth.Wire;

/// <summary>Reads the number back out of a sequence's text.</summary>
public static class SequenceKey
{
    /// <summary>
    /// Finds the row of a sequence value. Only the exact text that the sequence writes is accepted: no sign, no missing and
    /// no superfluous zeros, so a key that a pipeline has mangled is not taken for another row.
    /// </summary>
    /// <param name="text">The value, UTF-8.</param>
    /// <param name="prefix">What stands before the number.</param>
    /// <param name="suffix">What stands after it.</param>
    /// <param name="minDigits">The least number of digits.</param>
    /// <param name="start">The number of row 0.</param>
    /// <param name="row">The row, 0 or more.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> suffix, int minDigits, long start, out long row)
    {
        row = 0;
        int length = text.Length - prefix.Length - suffix.Length;
        if (length < minDigits || length is < 1 or > 19 || !text.StartsWith(prefix) || !text.EndsWith(suffix))
        {
            return false;
        }

        ReadOnlySpan<byte> digits = text.Slice(prefix.Length, length);
        if (length > Math.Max(minDigits, 1) && digits[0] == '0')
        {
            return false;
        }

        ulong number = 0;
        foreach (byte digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            number = number * 10 + (uint)(digit - '0'); // 19 digits fit 64 bits
        }

        if (number < (ulong)start || number - (ulong)start > long.MaxValue)
        {
            return false;
        }

        row = (long)(number - (ulong)start);
        return true;
    }
}
