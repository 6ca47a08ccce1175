using System.Globalization;

namespace CodeSynth.Schemas.Importing;

/// <summary>
/// The samplers that annotations of the Avro Random Generator ask for. Its range excludes the maximum and ours includes it; what has no
/// sampler here, a pattern or a length of a text, is said in a note.
/// </summary>
internal static class AnnotationAdvice
{
    /// <summary>The sampler, and what is left over; null when the annotations say nothing about the value.</summary>
    public static (string Sampler, string? Note)? For(FieldFacts field, RandomAnnotations asked)
    {
        switch (field.Kind)
        {
            case FieldKind.Text or FieldKind.Integer when asked.Options.Count > 0:
                return ($"OneOf({string.Join(", ", asked.Options)})", null);
            case FieldKind.Real when asked.Options.Count > 0:
                return ($"OneOf({string.Join(", ", asked.Options.Select(Literal.Double))})", null);
            case FieldKind.Enum when asked.Options.Count > 0:
                return ($"OneOf({string.Join(", ", asked.Options.Select(o => $"{field.Type}.{CSharpName.Member(o.Trim('"'))}"))})", null);
            case FieldKind.Boolean when asked.Odds is { } odds:
                return ($"Odds({Literal.Double(odds)})", null);
            case FieldKind.Integer when asked.IterationStart is { } start:
                return (Sequence("{0}", start), asked.IterationStep is not (null or "1") || asked.IterationRestart is not null ? "the schema's step and restart have no sampler: it counts on by one" : null);
            case FieldKind.Integer when asked is { RangeMin: { } min, RangeMax: { } max }:
                return ($"Uniform({min}, {Before(max)})", null);
            case FieldKind.Real when asked is { RangeMin: { } min, RangeMax: { } max }:
                return ($"Uniform({Literal.Double(min)}, {Literal.Double(max)})", null);
            case FieldKind.Text when field.IsRepeated:
                return null; // what is left needs a sequence, which has one value per row
            case FieldKind.Text when asked.Regex is { } regex:
                return (Sequence(field.Name + "_{0}", null), $"the schema's pattern {Literal.Text(regex)} has no sampler");
            case FieldKind.Text when asked.Prefix.Length + asked.Suffix.Length > 0:
                return (Sequence(Braceless(asked.Prefix) + "{0}" + Braceless(asked.Suffix), asked.IterationStart), null);
            case FieldKind.Text when asked.MinLength is not null:
                return (Sequence(field.Name + "_{0}", null), "the schema's length of a text has no sampler");
            default:
                return null;
        }
    }

    private static string Sequence(string format, string? start) =>
        (format == "{0}" ? "Sequence(" : $"Sequence({Literal.Text(format)}") + (start is null ? ")" : $"{(format == "{0}" ? string.Empty : ", ")}Start = {start})");

    private static string Braceless(string text) => text.Replace("{", string.Empty).Replace("}", string.Empty);

    private static string Before(string max) =>
        long.TryParse(max, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long end) && end > long.MinValue
            ? (end - 1).ToString(CultureInfo.InvariantCulture)
            : max;
}
