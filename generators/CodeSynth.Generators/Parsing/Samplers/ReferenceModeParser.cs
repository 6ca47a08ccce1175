using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Parsing.Samplers;

/// <summary>The named arguments of a reference.</summary>
internal static class ReferenceModeParser
{
    /// <summary>The mode, its Except still as it was written; null after a report.</summary>
    public static ReferenceModeSpec? Parse(SamplerSite site)
    {
        double zipf = SynthAttributes.Named(site.Attribute, "Zipf") as double? ?? 0;
        bool unshuffled = SynthAttributes.Named(site.Attribute, "Unshuffled") is true;
        bool unique = SynthAttributes.Named(site.Attribute, "Unique") is true;
        string? recency = SynthAttributes.Named(site.Attribute, "Recency") as string;
        string? except = SynthAttributes.Named(site.Attribute, "Except") as string;
        long ticks = 0;
        (string Culprit, string Reason)? mistake = !HasNamed(site, "Zipf") ? unshuffled ? ("Unshuffled", "Unshuffled orders the ranks of Zipf, which is not given. Add Zipf, or remove Unshuffled.") : null
            : recency is not null ? ("Recency", "Zipf and Recency are two ways to pick a row. Keep one of them.")
            : !(zipf > 0 && !double.IsPositiveInfinity(zipf)) ? ("Zipf", $"Zipf is {NumberText.RoundTrip(zipf)}; it must be above 0. Leave it out to make every row equally likely.")
            : unique ? ("Unique", "where each row is picked at most once, none is popular. Keep Zipf or Unique.")
            : null;
        mistake ??= recency is not null && !DurationText.TryParse(recency, out ticks) ? ("Recency", $"'{recency}' is not a duration. Write a whole number above 0 and a unit: 500ms, 10s, 30m, 12h, 7d.")
            : unique && except is not null ? ("Except", "a unique pick is not drawn, so it cannot be drawn again to differ from another. Keep Unique or Except.")
            : null;
        if (mistake is not { } found)
        {
            return new ReferenceModeSpec(zipf, unshuffled, recency, ticks, unique, except);
        }

        site.Fail(Rules.BadReferenceMode, Culprit.Named(site.Attribute, found.Culprit), found.Reason);
        return null;
    }

    private static bool HasNamed(SamplerSite site, string name)
    {
        foreach (KeyValuePair<string, Microsoft.CodeAnalysis.TypedConstant> argument in site.Attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return true;
            }
        }

        return false;
    }
}
