using System.Globalization;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Time;

namespace CodeSynth.Hosting.Options;

/// <summary>
/// The settings of fields, as far as their attributes say something that a run may change: <c>FIELD.Min</c>, <c>FIELD.Max</c>, <c>FIELD.Odds</c>, <c>FIELD.Weight.VALUE</c>,
/// <c>FIELD.NullRate</c>, and of references <c>FIELD.Zipf</c> and <c>FIELD.Recency</c>.
/// </summary>
/// <param name="entity">The entity.</param>
internal sealed class FieldSetting(EntityDescriptor entity)
{
    private const string Min = ".Min";
    private const string Max = ".Max";
    private const string Odds = ".Odds";
    private const string Weight = ".Weight.";
    private const string NullRate = ".NullRate";
    private const string Zipf = ".Zipf";
    private const string Recency = ".Recency";

    /// <summary>The settings that an entity's fields have.</summary>
    public static IEnumerable<string> FormsOf(EntityDescriptor entity) =>
    [
        .. entity.Fields.SelectMany(f => FormsOf(f.Settings).Select(form => f.Path + form)),
        .. entity.References.SelectMany(r => FormsOf(r).Select(form => r.Field + form)),
    ];

    /// <summary>The settings that say a change.</summary>
    public static IEnumerable<string> TextsOf(IEnumerable<KeyValuePair<string, FieldOverride>> changes) => changes.SelectMany(c => TextsOf(c.Value).Select(text => c.Key + text));

    /// <summary>Reads a setting.</summary>
    /// <param name="key">What stands behind the entity's name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Null where it is none of a field.</returns>
    /// <exception cref="FormatException">Its value cannot be read.</exception>
    public EntitySetting? Parse(string key, string value)
    {
        int weight = key.IndexOf(Weight, StringComparison.Ordinal);
        if (weight > 0 && Has(key[..weight], FieldSettings.Weights))
        {
            string choice = key[(weight + Weight.Length)..];
            double number = Number(value, "a weight is a number above 0", n => n > 0 && double.IsFinite(n));
            return Of(key[..weight], change => change with { Weights = change.Weights.SetItem(choice, number) });
        }

        return Field(Min, FieldSettings.Bounds) is { } least ? Of(least, Change(Decimal(value), static (change, number) => change with { Min = number }))
            : Field(Max, FieldSettings.Bounds) is { } most ? Of(most, Change(Decimal(value), static (change, number) => change with { Max = number }))
            : Field(Odds, FieldSettings.Odds) is { } odds ? Of(odds, Change(Probability(value), static (change, number) => change with { Odds = number }))
            : Field(NullRate, FieldSettings.NullRate) is { } nulls ? Of(nulls, Change(Probability(value), static (change, number) => change with { NullRate = number }))
            : Reference(Zipf, r => r.Zipf > 0) is { } popular ? Of(popular, Change(Number(value, "Zipf's exponent is a number above 0", n => n > 0 && double.IsFinite(n)), static (change, number) => change with { Zipf = number }))
            : Reference(Recency, r => r.Recency is not null) is { } recent ? Of(recent, Change(Options.Read.Duration(value), static (change, time) => change with { Recency = time }))
            : null;

        string? Field(string suffix, FieldSettings setting) => key.EndsWith(suffix, StringComparison.Ordinal) && Has(key[..^suffix.Length], setting) ? key[..^suffix.Length] : null;

        string? Reference(string suffix, Func<ReferenceDescriptor, bool> has) =>
            key.EndsWith(suffix, StringComparison.Ordinal) && entity.References.Any(r => r.Field == key[..^suffix.Length] && has(r)) ? key[..^suffix.Length] : null;

        EntitySetting Of(string field, Func<FieldOverride, FieldOverride> change) =>
            new(entity.Name, key, o => o with { Fields = o.Fields.SetItem(field, change(o.Fields.GetValueOrDefault(field) ?? new FieldOverride())) });
    }

    private bool Has(string field, FieldSettings setting) => entity.Fields.Any(f => f.Path == field && f.Settings.HasFlag(setting));

    private static Func<FieldOverride, FieldOverride> Change<T>(T value, Func<FieldOverride, T, FieldOverride> apply) => change => apply(change, value);

    private static IEnumerable<string> FormsOf(FieldSettings settings)
    {
        return
        [
            .. If(FieldSettings.Bounds, Min, Max),
            .. If(FieldSettings.Odds, Odds),
            .. If(FieldSettings.Weights, Weight + "VALUE"),
            .. If(FieldSettings.NullRate, NullRate),
        ];

        string[] If(FieldSettings setting, params string[] forms) => settings.HasFlag(setting) ? forms : [];
    }

    private static IEnumerable<string> FormsOf(ReferenceDescriptor reference) => [.. reference.Zipf > 0 ? [Zipf] : Array.Empty<string>(), .. reference.Recency is null ? Array.Empty<string>() : [Recency]];

    private static IEnumerable<string> TextsOf(FieldOverride change) =>
    [
        .. Text(Min, change.Min), .. Text(Max, change.Max), .. Text(Odds, change.Odds), .. change.Weights.Select(w => $"{Weight}{w.Key}={CommandText.Of(w.Value)}"),
        .. Text(NullRate, change.NullRate), .. Text(Zipf, change.Zipf), .. change.Recency is { } recency ? [$"{Recency}={DurationText.Format(recency)}"] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Text(string name, IFormattable? value) => value is null ? [] : [$"{name}={CommandText.Of(value)}"];

    private static decimal Decimal(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : throw new FormatException("a bound is a number, for example 12.5");

    private static double Probability(string text) => Number(text, "a probability is a number from 0 to 1", n => n is >= 0 and <= 1);

    private static double Number(string text, string requirement, Func<double, bool> holds) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && holds(value) ? value : throw new FormatException(requirement);
}
