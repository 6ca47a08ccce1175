using System.Globalization;
using System.Numerics;
using CodeSynth.Modeling;
using CodeSynth.Time;

namespace CodeSynth.Planning;

/// <summary>
/// What a run changes about the samplers of fields. Numbers may move within the bounds that the attributes say and not beyond: types, schemas and
/// the room for a row were held against those when the entity was compiled.
/// </summary>
internal static class FieldChanges
{
    /// <summary>Refuses changes of what is not there.</summary>
    /// <exception cref="PlanException">A name is none of the entity's fields, or the field has no such setting.</exception>
    public static void Require(EntityDescriptor descriptor, EntityOverride change)
    {
        foreach ((string name, FieldOverride field) in change.Fields)
        {
            FieldDescriptor? known = descriptor.Fields.FirstOrDefault(f => f.Path == name);
            ReferenceDescriptor? reference = descriptor.References.FirstOrDefault(r => r.Field == name);
            FieldSettings settings = known?.Settings ?? FieldSettings.None;
            Need(field.Min is null && field.Max is null || settings.HasFlag(FieldSettings.Bounds), "bounds");
            Need(field.Odds is null || settings.HasFlag(FieldSettings.Odds), "odds");
            Need(field.Weights.IsEmpty || settings.HasFlag(FieldSettings.Weights), "weights");
            Need(field.NullRate is null || settings.HasFlag(FieldSettings.NullRate), "null rate");
            Need(field.Zipf is null || reference?.Zipf > 0, "popularity");
            Need(field.Recency is null || reference?.Recency is not null, "recency");

            void Need(bool holds, string what)
            {
                if (!holds)
                {
                    throw new PlanException($"{descriptor.Name}.{name} has no {what} that a run could change: its attributes say none.");
                }
            }
        }
    }

    /// <summary>The bounds of a number as an integer of its last digit.</summary>
    /// <exception cref="PlanException">They lie outside of the attribute's, are not in order, or have more digits than the field.</exception>
    public static (Int128 Min, Int128 Max) Bounds(string name, FieldOverride? change, Int128 min, Int128 max, int decimals)
    {
        (BigInteger Min, BigInteger Max) bounds = (change?.Min is { } least ? Grid(least) : min, change?.Max is { } most ? Grid(most) : max);
        Require(name, bounds, (min, max), Text);
        return ((Int128)bounds.Min, (Int128)bounds.Max);

        BigInteger Grid(decimal value)
        {
            decimal whole = decimal.Truncate(value);
            decimal fraction = value - whole;
            for (int i = 0; i < decimals; i++)
            {
                fraction *= 10; // at most 28 digits, so none is lost
            }

            return decimal.IsInteger(fraction)
                ? (new BigInteger(whole) * BigInteger.Pow(10, decimals)) + new BigInteger(fraction)
                : throw new PlanException($"{name}: {value.ToString(CultureInfo.InvariantCulture)} has more than the {decimals.ToString(CultureInfo.InvariantCulture)} decimals of the field.");
        }

        string Text(BigInteger value)
        {
            string digits = BigInteger.Abs(value).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
            return (value < 0 ? "-" : "") + (decimals == 0 ? digits : $"{digits[..^decimals]}.{digits[^decimals..]}");
        }
    }

    /// <summary>The bounds of a floating-point number, of which the upper is excluded.</summary>
    /// <exception cref="PlanException">They lie outside of the attribute's, or are not in order.</exception>
    public static (double Min, double Max) Bounds(string name, FieldOverride? change, double min, double max)
    {
        (double Min, double Max) bounds = ((double?)change?.Min ?? min, (double?)change?.Max ?? max);
        Require(name, bounds, (min, max), Text);
        return bounds;
    }

    /// <summary>A probability.</summary>
    /// <exception cref="PlanException">It is none.</exception>
    public static double Probability(string name, double? change, double probability) =>
        change is not { } value ? probability
        : value is >= 0 and <= 1 ? value
        : throw new PlanException($"{name}: a probability lies from 0 to 1, and {Text(value)} does not.");

    /// <summary>The weights of choices.</summary>
    /// <exception cref="PlanException">A value is none of the choices, or a weight is not above 0.</exception>
    public static double[] Weights(string name, FieldOverride? change, IReadOnlyList<string> values, double[] weights)
    {
        double[] changed = [.. weights];
        foreach ((string value, double weight) in change is null ? [] : change.Weights.ToArray())
        {
            int index = values.ToList().IndexOf(value);
            changed[index >= 0 ? index : throw new PlanException($"{name} is never '{value}'. Its values are: {string.Join(", ", values)}.")] =
                weight > 0 && double.IsFinite(weight) ? weight : throw new PlanException($"{name}: a weight is a number above 0, and that of '{value}' is {Text(weight)}.");
        }

        return changed;
    }

    /// <summary>A reference with what the run changes about it.</summary>
    /// <exception cref="PlanException">An exponent or an age makes no sense.</exception>
    public static ReferenceDescriptor Apply(string entity, ReferenceDescriptor reference, FieldOverride? change)
    {
        if (change?.Zipf is { } zipf && !(zipf > 0 && double.IsFinite(zipf)))
        {
            throw new PlanException($"{entity}.{reference.Field}: Zipf's exponent is a number above 0, and {Text(zipf)} is not.");
        }

        if (change?.Recency is { } recency && recency <= TimeSpan.Zero)
        {
            throw new PlanException($"{entity}.{reference.Field}: a maximum age is longer than 0, and {DurationText.Format(recency)} is not.");
        }

        return change is null ? reference : reference with { Zipf = change.Zipf ?? reference.Zipf, Recency = change.Recency ?? reference.Recency };
    }

    private static void Require<T>(string name, (T Min, T Max) bounds, (T Min, T Max) attribute, Func<T, string> text)
        where T : INumber<T>
    {
        string Of((T Min, T Max) range) => $"{text(range.Min)} to {text(range.Max)}";

        if (bounds.Min < attribute.Min || bounds.Min > attribute.Max || bounds.Max < attribute.Min || bounds.Max > attribute.Max)
        {
            throw new PlanException($"{name} from {Of(bounds)} is not within what its attribute says, {Of(attribute)}: a run may narrow that; to widen it, change the attribute.");
        }

        if (bounds.Min > bounds.Max)
        {
            throw new PlanException($"{name} from {Of(bounds)} has the larger bound first. Exchange them.");
        }
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
