using System.Globalization;
using System.Numerics;

namespace CodeSynth.Generators.Model;

/// <summary>
/// Numbers as text: floating-point ones as the shortest that reads back as the same number, alike on every runtime (the
/// format "R" is not).
/// </summary>
internal static class NumberText
{
    public static string RoundTrip(double value)
    {
        for (int digits = 15; digits < 17; digits++)
        {
            string text = value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (double.Parse(text, CultureInfo.InvariantCulture) == value)
            {
                return text;
            }
        }

        return value.ToString("G17", CultureInfo.InvariantCulture);
    }

    public static string RoundTrip(float value)
    {
        for (int digits = 6; digits < 9; digits++)
        {
            string text = value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (float.Parse(text, CultureInfo.InvariantCulture) == value)
            {
                return text;
            }
        }

        return value.ToString("G9", CultureInfo.InvariantCulture);
    }

    /// <summary>An integer of the last digit as a decimal number: 12345 and 2 give 123.45.</summary>
    public static string Scaled(BigInteger unscaled, int decimals)
    {
        string digits = BigInteger.Abs(unscaled).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        string sign = unscaled.Sign < 0 ? "-" : string.Empty;
        int point = digits.Length - decimals;
        return decimals == 0 ? sign + digits : sign + digits.Substring(0, point) + "." + digits.Substring(point);
    }
}
