using System.Globalization;
using System.Numerics;
using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using static System.FormattableString;

namespace CodeSynth.Generators.Parsing.Samplers;

internal static class UniformParser
{
    private const int MaxDecimals = 15;

    // A decimal has 96 bits and a scale of at most 28.
    private const int MaxDecimalsOfDecimal = 28;

    // Within these, an integer and a power of ten are exact, so their quotient is the number nearest to what the wire shows.
    private const int ExactPowerInHalf = 4;
    private const int ExactPowerInSingle = 10;
    private const double MaxHalf = 65504;

    public static SamplerSpec? Parse(SamplerSite site)
    {
        object? min = site.Attribute.ConstructorArguments[0].Value;
        object? max = site.Attribute.ConstructorArguments[1].Value;
        int decimals = SynthAttributes.Named(site.Attribute, "Decimals") as int? ?? -1;
        switch (site.Type.Family)
        {
            case TypeFamily.Integer when decimals > 0:
                return site.Fail(Rules.UnsatisfiableRange, Culprit.Named(site.Attribute, "Decimals"), $"a '{TypeNames.Short(site.Property.Type)}' has no digits after the point. Remove Decimals.");
            case TypeFamily.Integer:
                return Grid(site, min, max, 0);
            case TypeFamily.Decimal when decimals < 0:
                return site.Fail(Rules.UnsatisfiableRange, Culprit.Attribute(site.Attribute), "a decimal needs to know how many digits follow the point. Add for example 'Decimals = 2'.");
            case TypeFamily.Double or TypeFamily.Single or TypeFamily.Half when decimals == -1:
                return Real(site, min, max);
            case TypeFamily.Double or TypeFamily.Single or TypeFamily.Half or TypeFamily.Decimal:
                return Grid(site, min, max, decimals);
            default:
                return site.CannotFill("the integer types, double, float, Half and decimal");
        }
    }

    private static SamplerSpec? Real(SamplerSite site, object? min, object? max)
    {
        double low = ToDouble(min);
        double high = ToDouble(max);
        if (site.Type.Family == TypeFamily.Single)
        {
            (low, high) = ((float)low, (float)high);
        }

        double width = high - low;
        bool isHalf = site.Type.Family == TypeFamily.Half;
        if (double.IsNaN(width) || double.IsInfinity(width) || (isHalf && !(Math.Abs(low) <= MaxHalf && Math.Abs(high) <= MaxHalf)))
        {
            return site.Fail(Rules.UnsatisfiableRange, Culprit.Argument(site.Attribute, 1), $"the bounds are not numbers that a '{TypeNames.Short(site.Property.Type)}' can keep apart. Narrow them.");
        }

        ShapeKind kind = isHalf ? ShapeKind.Half : site.Type.Family == TypeFamily.Single ? ShapeKind.Single : ShapeKind.Real;

        // Adding a positive zero turns a negative one into it.
        return IsOrdered(site, low <= high, min, max) ? new UniformRealSpec(site.Type.Shape(kind), low + 0.0, high + 0.0) : null;
    }

    private static double ToDouble(object? bound) => bound switch
    {
        string text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : double.NaN,
        null => double.NaN,
        _ => Convert.ToDouble(bound, CultureInfo.InvariantCulture),
    };

    private static SamplerSpec? Grid(SamplerSite site, object? min, object? max, int decimals)
    {
        int mostDecimals = site.Type.Family == TypeFamily.Decimal ? MaxDecimalsOfDecimal : MaxDecimals;
        int exactDecimals = site.Type.Family switch { TypeFamily.Single => ExactPowerInSingle, TypeFamily.Half => ExactPowerInHalf, _ => mostDecimals };
        if (decimals < 0 || decimals > mostDecimals)
        {
            return site.Fail(Rules.UnsatisfiableRange, Culprit.Named(site.Attribute, "Decimals"), Invariant($"Decimals is {decimals}; it must be from 0 to {mostDecimals}."));
        }

        if (decimals > exactDecimals)
        {
            return site.Fail(Rules.UnsatisfiableRange, Culprit.Named(site.Attribute, "Decimals"), Invariant($"a '{TypeNames.Short(site.Property.Type)}' keeps at most {exactDecimals} digits after the point exactly. Make the property a double or a decimal."));
        }

        if (Bound(site, min, 0, decimals) is not { } low || Bound(site, max, 1, decimals) is not { } high || !IsOrdered(site, low <= high, min, max))
        {
            return null;
        }

        // Money and counts fit 64 bits and stay fast; only what does not is drawn with 128.
        ShapeKind kind = site.Type.Family == TypeFamily.Integer ? ShapeKind.Integer : ShapeKind.Scaled;
        return low >= long.MinValue && high <= long.MaxValue && decimals <= MaxDecimals
            ? new UniformGridSpec(site.Type.Shape(kind, decimals), (long)low, (long)high)
            : new UniformWideSpec(site.Type.Shape(ShapeKind.Wide, decimals), low, high);
    }

    private static BigInteger? Bound(SamplerSite site, object? value, int index, int decimals)
    {
        string type = TypeNames.Short(site.Property.Type);
        (BigInteger lowest, BigInteger highest) = Limits(site.Type);
        string? reason = !ExactDecimal.TryRead(value, out ExactDecimal number)
            ? value is string or null ? $"'{value}' is not a number. Write digits with a point for a fraction: \"12.50\"." : "a bound lies outside of what can be kept exactly. Narrow the range."
            : number.CompareTo(lowest, decimals) < 0 || number.CompareTo(highest, decimals) > 0
                ? $"{number} lies outside of {NumberText.Scaled(lowest, decimals)} to {NumberText.Scaled(highest, decimals)}, which is what a '{type}' keeps exactly{(decimals == 0 ? string.Empty : Invariant($" with {decimals} digits after the point"))}. Narrow the range or change the property's type."
            : number.Decimals > decimals
                ? Invariant($"{number} has more than {decimals} digits after the point. ") + (site.Type.Family == TypeFamily.Integer ? "Give whole numbers." : "Raise Decimals or round the bound.")
            : null;
        if (reason is null)
        {
            return number.ScaledTo(decimals);
        }

        site.Fail(Rules.UnsatisfiableRange, Culprit.Argument(site.Attribute, index), reason);
        return null;
    }

    /// <summary>The integers of the last digit that a type keeps exactly.</summary>
    private static (BigInteger Lowest, BigInteger Highest) Limits(FieldType type) => type switch
    {
        { Name: "ulong" or "nuint" } => (0, ulong.MaxValue),
        { Name: "global::System.Int128" } => (-BigInteger.Pow(2, 127), BigInteger.Pow(2, 127) - 1),
        { Name: "global::System.UInt128" } => (0, BigInteger.Pow(2, 127) - 1),
        { Family: TypeFamily.Integer } => (type.Min, type.Max),
        { Family: TypeFamily.Half } => Within(11),
        { Family: TypeFamily.Single } => Within(24),
        { Family: TypeFamily.Double } => Within(53),
        _ => (1 - BigInteger.Pow(2, 96), BigInteger.Pow(2, 96) - 1),
    };

    private static (BigInteger Lowest, BigInteger Highest) Within(int bits) => (-BigInteger.Pow(2, bits), BigInteger.Pow(2, bits));

    private static bool IsOrdered(SamplerSite site, bool isOrdered, object? min, object? max)
    {
        if (!isOrdered)
        {
            site.Fail(Rules.UnsatisfiableRange, Culprit.Argument(site.Attribute, 0), $"the smallest value, {Show(min)}, is above the largest, {Show(max)}. Exchange them.");
        }

        return isOrdered;
    }

    private static string Show(object? bound) => bound is double real ? NumberText.RoundTrip(real) : Convert.ToString(bound, CultureInfo.InvariantCulture);
}
