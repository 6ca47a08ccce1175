using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Parsing;

/// <summary>A number of an attribute as the decimal that was meant, however many digits it has.</summary>
/// <param name="Unscaled">The number times 10^Decimals.</param>
/// <param name="Decimals">Digits after the point, without zeros at the end.</param>
internal readonly record struct ExactDecimal(BigInteger Unscaled, int Decimals)
{
    // More digits than any type has, and few enough to compute with at every keystroke.
    private const int MaxDigits = 64;

    private static readonly Regex s_number = new(@"\A(-?[0-9]{1,64})(?:\.([0-9]{1,64}))?(?:[eE]([+-]?[0-9]{1,4}))?\z", RegexOptions.CultureInvariant);

    /// <summary>Reads a boxed number, or a text of digits.</summary>
    public static bool TryRead(object? value, out ExactDecimal number)
    {
        string text = value switch
        {
            double real => NumberText.RoundTrip(real),
            string written => written,
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
        Match match = s_number.Match(text);
        string fraction = match.Groups[2].Value;
        int exponent = match.Groups[3].Success ? int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture) : 0;
        if (!match.Success || Math.Abs(exponent) > MaxDigits)
        {
            number = default;
            return false;
        }

        var unscaled = BigInteger.Parse(match.Groups[1].Value + fraction, CultureInfo.InvariantCulture);
        int decimals = fraction.Length - exponent;
        for (; decimals > 0 && (unscaled % 10).IsZero; decimals--)
        {
            unscaled /= 10;
        }

        number = decimals < 0 ? new ExactDecimal(unscaled * BigInteger.Pow(10, -decimals), 0) : new ExactDecimal(unscaled, decimals);
        return true;
    }

    /// <summary>The order of this number and that of another given as an integer of its last digit.</summary>
    public int CompareTo(BigInteger unscaled, int decimals) =>
        (Unscaled * BigInteger.Pow(10, decimals)).CompareTo(unscaled * BigInteger.Pow(10, Decimals));

    /// <summary>The number as an integer of its last digit; it has no more of them.</summary>
    public BigInteger ScaledTo(int decimals) => Unscaled * BigInteger.Pow(10, decimals - Decimals);

    public override string ToString() => NumberText.Scaled(Unscaled, Decimals);
}
