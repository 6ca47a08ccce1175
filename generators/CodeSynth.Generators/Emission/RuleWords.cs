using System.Globalization;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission;

/// <summary>A sampler in words, for the comment above the emitted code and for the commands that explain a field.</summary>
internal static class RuleWords
{
    private const int MaxListed = 200;

    /// <summary>The fields that have a value, with their names on the wire and their rules in words.</summary>
    public static IEnumerable<(FieldSpec Field, string WireName, string Rule)> Of(EntitySpec entity) =>
        Of(entity.Fields, entity.Workflow?.States ?? EquatableArray<string>.Empty, string.Empty, string.Empty);

    /// <param name="fields">The fields of an object.</param>
    /// <param name="states">The names of the states.</param>
    /// <param name="prefix">The dotted name of that object on the wire.</param>
    /// <param name="around">When that object is null, in words.</param>
    private static IEnumerable<(FieldSpec Field, string WireName, string Rule)> Of(EquatableArray<FieldSpec> fields, EquatableArray<string> states, string prefix, string around)
    {
        foreach (FieldSpec field in fields)
        {
            string wireName = prefix + field.WireName;
            string isNull = field.NullRate is { } rate ? $"; null at a rate of {NumberText.RoundTrip(rate)}" : string.Empty;
            if (field.Sampler is not ObjectSpec nested)
            {
                yield return (field, wireName, Of(field.Sampler, states) + isNull + around);
                continue;
            }

            string inside = isNull.Length == 0 ? around : $"; {field.Path} is{isNull.Substring(1)}{around}";
            foreach ((FieldSpec, string, string) leaf in Of(nested.Fields, states, wireName + ".", inside))
            {
                yield return leaf;
            }
        }
    }

    private static string Of(SamplerSpec sampler, EquatableArray<string> states) => sampler switch
    {
        SequenceSpec { Shape.Kind: ShapeKind.Integer } s => $"sequence from {Number(s.Start)}",
        SequenceSpec s => $"sequence {s.Prefix}{{0{(s.MinDigits == 1 ? string.Empty : ":D" + Number(s.MinDigits))}}}{s.Suffix} from {Number(s.Start)}",
        UuidSpec { Version: 7 } => "uuid of version 7, ascending with the row",
        UuidSpec => "uuid of version 4",
        FakeSpec { Locale: null or "en" } s => "fake " + s.Kind,
        FakeSpec s => $"fake {s.Kind} in {s.Locale}",
        OneOfSpec s => Choices(ValuesOf(s), s.Weights),
        OneOfNumberSpec s => Choices(ValuesOf(s), s.Weights),
        OneOfEnumSpec s => Choices(ValuesOf(s), s.Weights),
        TemplateSpec s => "template " + Shorten(s.Text),
        OddsSpec s => $"true with a probability of {NumberText.RoundTrip(s.Probability)}",
        ConstantEnumSpec s => "constant " + s.Member.WireName,
        UniformGridSpec s => $"uniform {NumberText.Scaled(s.Min, s.Shape.Decimals)}..{NumberText.Scaled(s.Max, s.Shape.Decimals)}",
        UniformWideSpec s => $"uniform {NumberText.Scaled(s.Min, s.Shape.Decimals)}..{NumberText.Scaled(s.Max, s.Shape.Decimals)}",
        UniformRealSpec { Shape.Kind: ShapeKind.Single } s => $"uniform {NumberText.RoundTrip((float)s.Min)}..{NumberText.RoundTrip((float)s.Max)}, the upper bound excluded",
        UniformRealSpec s => $"uniform {NumberText.RoundTrip(s.Min)}..{NumberText.RoundTrip(s.Max)}, the upper bound excluded",
        ConstantSpec { Shape.Kind: ShapeKind.Text } s => "constant " + Shorten(s.Text!),
        ConstantSpec s => "constant " + ConstantText(s),
        EventTimeSpec s => "event time" + Milliseconds(s),
        UniformTimeSpec s => $"uniform {Bounds(s)}{Milliseconds(s)}",
        TimeBeforeSpec s => $"at most {s.Before} before the event time{Milliseconds(s)}",
        TimeAfterSpec s => $"{Between(s)} after {(s.Target is null ? s.Start : $"the event time of the {s.Target} that {s.Start} leads to")}{Milliseconds(s)}",
        CaseSpec s => ByCase(s),
        ReferenceSpec s => $"key of {(s.Mode.ToEarlierRows ? "an earlier " : string.Empty)}{s.Target.Name}, {Mode(s.Mode)}{(s.Mode.Except is { } other ? $", other than that of {other}" : string.Empty)}",
        ColumnSpec s => "column " + Shorten(s.Title),
        CopySpec s => $"{s.Source.Name}.{s.SourcePath} through {s.Link}",
        ItemsSpec s => $"{Number(s.Min)}{(s.Min == s.Max ? string.Empty : " to " + Number(s.Max))} items, {(s.Distinct ? "none of them twice, " : string.Empty)}each {Of(s.Item, states)}",
        StateSpec { IsPrevious: true } => "the state that is left; null in the first event",
        StateSpec => "the state that is entered",
        StepSpec s => $"the number of the event within its instance, from {Number(s.Start)}",
        StateValueSpec s => ByState(s, states),
        _ => throw new ArgumentOutOfRangeException(nameof(sampler), sampler.GetType().Name, null),
    };

    /// <summary>A number or truth value as JSON has it.</summary>
    public static string ConstantText(ConstantSpec constant) => constant.Shape.Kind switch
    {
        ShapeKind.Boolean => constant.Number != 0 ? "true" : "false",
        ShapeKind.Real => NumberText.RoundTrip(constant.Real),
        ShapeKind.Single => NumberText.RoundTrip((float)constant.Real),
        _ => NumberText.Scaled(constant.Number, constant.Shape.Decimals),
    };

    /// <summary>The bounds of a time as the wire has them.</summary>
    public static string Bounds(UniformTimeSpec time) => $"{Time(time.From, time.Shape)}..{Time(time.To, time.Shape)}";

    private static string Time(long ticks, ValueShape shape) =>
        new DateTime(ticks).ToString(shape.IsDate ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The length between a time and the one that it counts from.</summary>
    public static string Between(TimeAfterSpec after) => after.Min.Ticks == after.Max.Ticks ? after.Max.Text : $"{after.Min.Text} to {after.Max.Text}";

    private static string Milliseconds(SamplerSpec time) => time.Shape.Type == "long" ? ", milliseconds since 1970" : string.Empty;

    private static string Mode(ReferenceModeSpec mode) => mode switch
    {
        { Unshuffled: true } => $"Zipf {NumberText.RoundTrip(mode.Zipf)} by row",
        { Zipf: > 0 } => $"Zipf {NumberText.RoundTrip(mode.Zipf)}",
        { Recency: not null, Unique: true } => $"each at most once, newest first, at most {mode.Recency} old",
        { Recency: not null } => $"newest first, at most {mode.Recency} old",
        { Unique: true } => "each at most once",
        _ => "each equally likely",
    };

    private static string Choices(IEnumerable<string> values, EquatableArray<double> weights) => weights.Count == 0
        ? "one of " + Shorten(string.Join(", ", values))
        : "one of, by weight, " + Shorten(string.Join(", ", values.Zip(weights, (value, weight) => $"{value}: {NumberText.RoundTrip(weight)}")));

    /// <summary>The value of each state, the most common one at the end: <c>timeout in Failed, else null</c>.</summary>
    private static string ByState(StateValueSpec value, EquatableArray<string> states)
    {
        string[] values = [.. ValuesOf(value.Values)];
        int common = value.ByState.GroupBy(v => v).OrderByDescending(g => g.Count()).First().Key;
        IEnumerable<string> others = states.Zip(value.ByState, (state, v) => (State: state, Value: v)).Where(p => p.Value != common).Select(p => $"{Word(p.Value)} in {p.State}, ");
        return Shorten($"{string.Concat(others)}{(value.ByState.All(v => v == common) ? string.Empty : "else ")}{Word(common)}");

        string Word(int place) => place < 0 ? "null" : values[place].Length == 0 ? "an empty text" : values[place];
    }

    /// <summary>The value of each case: <c>digital where PaymentMethod is paypal, else card</c>.</summary>
    private static string ByCase(CaseSpec cases)
    {
        string[] values = [.. ValuesOf(cases.Values)];
        IEnumerable<string> branches = cases.Branches.Select(b => $"{Word(b.Place)} where {cases.Sources[b.Source].Path} is {cases.Sources[b.Source].Values[b.Choice]}, ");
        return Shorten($"{string.Concat(branches)}else {Word(cases.Otherwise)}");

        string Word(int place) => place < 0 ? "null" : values[place].Length == 0 ? "an empty text" : values[place];
    }

    private static IEnumerable<string> ValuesOf(SamplerSpec choices) => choices switch
    {
        OneOfSpec s => s.Values,
        OneOfEnumSpec s => s.Members.Select(m => m.WireName),
        OneOfNumberSpec { Shape.Kind: ShapeKind.Boolean } s => s.Numbers.Select(n => n != 0 ? "true" : "false"),
        OneOfNumberSpec s => s.Reals.Select(NumberText.RoundTrip).Concat(s.Numbers.Select(n => NumberText.Scaled(n, s.Shape.Decimals))),
        _ => throw new ArgumentOutOfRangeException(nameof(choices), choices.GetType().Name, null),
    };

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Shorten(string text)
    {
        if (text.Length <= MaxListed)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[MaxListed - 1]) ? MaxListed - 1 : MaxListed;
        return text.Substring(0, end) + "…";
    }
}
