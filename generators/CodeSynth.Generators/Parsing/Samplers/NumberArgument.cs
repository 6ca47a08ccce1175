using System.Globalization;
using static System.FormattableString;

namespace CodeSynth.Generators.Parsing.Samplers;

/// <summary>A number in an attribute as the value that a property's type makes of it.</summary>
internal static class NumberArgument
{
    private const int MaxDecimals = 15;

    /// <summary>For an integer or a decimal: the number that was written, exactly.</summary>
    /// <param name="type">An integer type or <c>decimal</c>.</param>
    /// <param name="value">The argument.</param>
    /// <param name="number">The number.</param>
    /// <returns>What to write instead, or null when it fits.</returns>
    public static string? ReadExact(FieldType type, object? value, out decimal number)
    {
        if (!DecimalText.TryRead(value, out number))
        {
            return "it is not a number that the type holds.";
        }

        if (type.Family == TypeFamily.Integer)
        {
            return number < type.Min || number > type.Max || decimal.Truncate(number) != number ? Invariant($"write a whole number from {type.Min} to {type.Max}.") : null;
        }

        return FitsScaled(number, DecimalsOf(number)) ? null : "write a number with at most 18 digits, at most 15 of them after the point.";
    }

    /// <summary>For a <c>double</c> or a <c>float</c>.</summary>
    /// <param name="type">One of the two.</param>
    /// <param name="value">The argument.</param>
    /// <param name="number">The nearest value of the type; never a negative zero.</param>
    /// <returns>What to write instead, or null when it fits.</returns>
    public static string? ReadReal(FieldType type, object? value, out double number)
    {
        number = 0;
        if (value is null or string or bool or char)
        {
            return "it is not a number.";
        }

        bool isSingle = type.Family == TypeFamily.Single;
        number = Convert.ToDouble(value, CultureInfo.InvariantCulture);

        // A float given to a double is the decimal that was written, 0.1f is a tenth.
        number = !isSingle && value is float && DecimalText.TryRead(value, out decimal written) ? (double)written : number;
        number = (isSingle ? (float)number : number) + 0.0;
        return double.IsNaN(number) || double.IsInfinity(number) ? "JSON has no such number." : null;
    }

    /// <summary>How many digits a decimal has after its point.</summary>
    public static int DecimalsOf(decimal number) => (decimal.GetBits(number)[3] >> 16) & 0xFF;

    /// <summary>Whether a decimal is kept exactly as a 64-bit integer of its last digit.</summary>
    public static bool FitsScaled(decimal number, int decimals) =>
        decimals <= MaxDecimals && Math.Abs(number) <= long.MaxValue / DecimalText.PowerOfTen(decimals);

    /// <summary>An argument as a message shows it.</summary>
    public static string Show(object? value) => value switch
    {
        null => "given",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
