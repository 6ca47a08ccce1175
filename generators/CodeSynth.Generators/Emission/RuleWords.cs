using System.Globalization;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission;

/// <summary>A sampler in words, for the comment above the emitted code and for the commands that explain a field.</summary>
internal static class RuleWords
{
    private const int MaxListed = 200;

    public static string Of(FieldSpec field) => field.Sampler switch
    {
        SequenceSpec { Shape.Kind: ShapeKind.Integer } s => $"sequence from {Number(s.Start)}",
        SequenceSpec s => $"sequence {s.Prefix}{{0{(s.MinDigits == 1 ? string.Empty : ":D" + Number(s.MinDigits))}}}{s.Suffix} from {Number(s.Start)}",
        UuidSpec { Version: 7 } => "uuid of version 7, ascending with the row",
        UuidSpec => "uuid of version 4",
        FakeSpec s => "fake " + s.Kind,
        OneOfSpec s => Choices(s.Values, s.Weights),
        OneOfNumberSpec s => Choices(s.Reals.Select(NumberText.RoundTrip).Concat(s.Numbers.Select(n => NumberText.Scaled(n, s.Shape.Decimals))), s.Weights),
        OneOfEnumSpec s => Choices(s.Members.Select(m => m.WireName), s.Weights),
        OddsSpec s => $"true with a probability of {NumberText.RoundTrip(s.Probability)}",
        ConstantEnumSpec s => "constant " + s.Member.WireName,
        UniformGridSpec s => $"uniform {NumberText.Scaled(s.Min, s.Shape.Decimals)}..{NumberText.Scaled(s.Max, s.Shape.Decimals)}",
        UniformWideSpec s => $"uniform {NumberText.Scaled(s.Min, s.Shape.Decimals)}..{NumberText.Scaled(s.Max, s.Shape.Decimals)}",
        UniformRealSpec { Shape.Kind: ShapeKind.Single } s => $"uniform {NumberText.RoundTrip((float)s.Min)}..{NumberText.RoundTrip((float)s.Max)}, the upper bound excluded",
        UniformRealSpec s => $"uniform {NumberText.RoundTrip(s.Min)}..{NumberText.RoundTrip(s.Max)}, the upper bound excluded",
        ConstantSpec { Shape.Kind: ShapeKind.Text } s => "constant " + Shorten(s.Text!),
        ConstantSpec s => "constant " + ConstantText(s),
        EventTimeSpec { Shape.Type: "long" } => "event time, milliseconds since 1970",
        EventTimeSpec => "event time",
        ReferenceSpec { Zipf: > 0 } s => $"key of {s.Target.Name}, Zipf {NumberText.RoundTrip(s.Zipf)}",
        ReferenceSpec { Recency: not null } s => $"key of {s.Target.Name}, newest first, at most {s.Recency} old",
        ReferenceSpec s => $"key of {s.Target.Name}, each equally likely",
        CopySpec s => $"{s.Source.Name}.{s.SourcePath} through {s.Link}",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Sampler.GetType().Name, null),
    };

    /// <summary>A number or truth value as JSON has it.</summary>
    public static string ConstantText(ConstantSpec constant) => constant.Shape.Kind switch
    {
        ShapeKind.Boolean => constant.Number != 0 ? "true" : "false",
        ShapeKind.Real => NumberText.RoundTrip(constant.Real),
        ShapeKind.Single => NumberText.RoundTrip((float)constant.Real),
        _ => NumberText.Scaled(constant.Number, constant.Shape.Decimals),
    };

    private static string Choices(IEnumerable<string> values, EquatableArray<double> weights) => weights.Count == 0
        ? "one of " + Shorten(string.Join(", ", values))
        : "one of, by weight, " + Shorten(string.Join(", ", values.Zip(weights, (value, weight) => $"{value}: {NumberText.RoundTrip(weight)}")));

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
