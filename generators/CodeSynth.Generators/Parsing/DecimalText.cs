using System.Globalization;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Parsing;

/// <summary>Numbers of attributes as the decimals that were meant: 0.1 is a tenth, not the nearest binary fraction.</summary>
internal static class DecimalText
{
    /// <summary>An attribute's number as an exact decimal.</summary>
    /// <param name="value">A boxed integer or floating-point number.</param>
    /// <param name="number">The decimal.</param>
    /// <returns>Whether it is a finite number that a decimal holds.</returns>
    public static bool TryRead(object? value, out decimal number)
    {
        switch (value)
        {
            case double real:
                return TryParse(NumberText.RoundTrip(real), out number);
            case float real:
                return TryParse(NumberText.RoundTrip(real), out number);
            case sbyte or byte or short or ushort or int or uint or long or ulong:
                number = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
                return true;
            default:
                number = 0;
                return false;
        }
    }

    public static string Format(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>10^exponent, for 0 to 18.</summary>
    public static decimal PowerOfTen(int exponent)
    {
        decimal power = 1;
        for (int i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }

    private static bool TryParse(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
