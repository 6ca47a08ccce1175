using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using static System.FormattableString;

namespace CodeSynth.Generators.Parsing.Samplers;

internal static class UniformParser
{
    private const int MaxDecimals = 15;

    // Within these, an integer and a power of ten are exact, so their quotient is the number nearest to what the wire shows.
    private const long ExactInDouble = 1L << 53;
    private const long ExactInSingle = 1L << 24;
    private const int ExactPowerInSingle = 10;

    public static SamplerSpec? Parse(SamplerSite site)
    {
        object? min = site.Attribute.ConstructorArguments[0].Value;
        object? max = site.Attribute.ConstructorArguments[1].Value;
        int decimals = SynthAttributes.Named(site.Attribute, "Decimals") as int? ?? -1;
        switch (site.Type.Family)
        {
            case TypeFamily.Integer when decimals > 0:
                return site.Fail(Rules.UnsatisfiableRange, Culprit.Named(site.Attribute, "Decimals"), $"a '{site.Type.Name}' has no digits after the point. Remove Decimals.");
            case TypeFamily.Integer:
                return Grid(site, min, max, 0, ShapeKind.Integer);
            case TypeFamily.Decimal when decimals < 0:
                return site.Fail(Rules.UnsatisfiableRange, Culprit.Attribute(site.Attribute), "a decimal needs to know how many digits follow the point. Add for example 'Decimals = 2'.");
            case TypeFamily.Double or TypeFamily.Single when decimals == -1:
                return Real(site, min, max);
            case TypeFamily.Double or TypeFamily.Single or TypeFamily.Decimal:
                return Grid(site, min, max, decimals, ShapeKind.Scaled);
            default:
                return site.CannotFill("the integer types, double, float and decimal");
        }
    }

    private static SamplerSpec? Real(SamplerSite site, object? min, object? max)
    {
        double low = min as double? ?? (long)min!;
        double high = max as double? ?? (long)max!;
        if (site.Type.Family == TypeFamily.Single)
        {
            (low, high) = ((float)low, (float)high);
        }

        double width = high - low;
        if (double.IsNaN(width) || double.IsInfinity(width))
        {
            return site.Fail(Rules.UnsatisfiableRange, Culprit.Argument(site.Attribute, 1), $"the bounds are not numbers that a '{site.Type.Name}' can keep apart. Narrow them.");
        }

        // Adding a positive zero turns a negative one into it.
        return IsOrdered(site, low <= high, min, max) ? new UniformRealSpec(site.Type.Shape(site.Type.Family == TypeFamily.Single ? ShapeKind.Single : ShapeKind.Real), low + 0.0, high + 0.0) : null;
    }

    private static SamplerSpec? Grid(SamplerSite site, object? min, object? max, int decimals, ShapeKind kind)
    {
        if (decimals is < 0 or > MaxDecimals)
        {
            return site.Fail(Rules.UnsatisfiableRange, Culprit.Named(site.Attribute, "Decimals"), Invariant($"Decimals is {decimals}; it must be from 0 to {MaxDecimals}."));
        }

        if (site.Type.Family == TypeFamily.Single && decimals > ExactPowerInSingle)
        {
            return site.Fail(Rules.UnsatisfiableRange, Culprit.Named(site.Attribute, "Decimals"), Invariant($"a 'float' keeps at most {ExactPowerInSingle} digits after the point exactly. Make the property a double or a decimal."));
        }

        return Bound(site, min, 0, decimals) is { } low && Bound(site, max, 1, decimals) is { } high && IsOrdered(site, low <= high, min, max)
            ? new UniformGridSpec(site.Type.Shape(kind, decimals), low, high)
            : null;
    }

    private static long? Bound(SamplerSite site, object? value, int index, int decimals)
    {
        Culprit culprit = Culprit.Argument(site.Attribute, index);
        (decimal lowest, decimal highest) = Limits(site.Type);
        if (!DecimalText.TryRead(value, out decimal number))
        {
            site.Fail(Rules.UnsatisfiableRange, culprit, $"a bound lies outside of what can be kept exactly. Narrow the range.");
            return null;
        }

        decimal unit = DecimalText.PowerOfTen(decimals);
        if (number < lowest / unit || number > highest / unit)
        {
            site.Fail(Rules.UnsatisfiableRange, culprit, $"{DecimalText.Format(number)} lies outside of {DecimalText.Format(lowest / unit)} to {DecimalText.Format(highest / unit)}, which is what a '{site.Type.Name}' keeps exactly{(decimals == 0 ? string.Empty : $" with {decimals} digits after the point")}. Narrow the range or change the property's type.");
            return null;
        }

        decimal scaled = number * unit;
        if (decimal.Truncate(scaled) != scaled)
        {
            string advice = site.Type.Family == TypeFamily.Integer ? "Give whole numbers." : "Raise Decimals or round the bound.";
            site.Fail(Rules.UnsatisfiableRange, culprit, Invariant($"{DecimalText.Format(number)} has more than {decimals} digits after the point. {advice}"));
            return null;
        }

        return (long)scaled;
    }

    private static (decimal Lowest, decimal Highest) Limits(FieldType type) => type.Family switch
    {
        TypeFamily.Integer => (type.Min, type.Max),
        TypeFamily.Single => (-ExactInSingle, ExactInSingle),
        TypeFamily.Double => (-ExactInDouble, ExactInDouble),
        _ => (long.MinValue, long.MaxValue),
    };

    private static bool IsOrdered(SamplerSite site, bool isOrdered, object? min, object? max)
    {
        if (!isOrdered)
        {
            site.Fail(Rules.UnsatisfiableRange, Culprit.Argument(site.Attribute, 0), $"the smallest value, {Show(min)}, is above the largest, {Show(max)}. Exchange them.");
        }

        return isOrdered;
    }

    private static string Show(object? bound) => bound is double real ? NumberText.RoundTrip(real) : bound is long whole ? DecimalText.Format(whole) : "null";
}
