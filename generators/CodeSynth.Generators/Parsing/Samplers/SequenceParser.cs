using System.Globalization;
using System.Text.RegularExpressions;
using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using static System.FormattableString;

namespace CodeSynth.Generators.Parsing.Samplers;

internal static class SequenceParser
{
    private const long MaxStart = 1_000_000_000_000_000_000;
    private const int MaxTextLength = 1000;
    private const decimal MaxTextNumber = 9_999_999_999_999_999_999; // 19 digits, which is what a key is read back from

    // The number, once; around it anything but braces, which would look like another placeholder.
    private static readonly Regex s_format = new(@"\A([^{}]*)\{0(?::D([0-9]{1,2}))?\}([^{}]*)\z", RegexOptions.CultureInvariant);

    public static SamplerSpec? Parse(SamplerSite site)
    {
        if (site.Type.Family is not (TypeFamily.Text or TypeFamily.Integer))
        {
            return site.CannotFill("string and the integer types");
        }

        string format = site.Attribute.ConstructorArguments.Length == 0 ? "{0}" : site.Attribute.ConstructorArguments[0].Value as string ?? string.Empty;
        Culprit culprit = Culprit.Argument(site.Attribute, 0);
        Match match = s_format.Match(format);
        int digits = match.Groups[2].Success ? int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) : 1;
        if (!match.Success || digits is < 1 or > 18)
        {
            return site.Fail(Rules.BadSequence, culprit, $"'{format}' is not a text with one '{{0}}' or '{{0:Dn}}', n from 1 to 18. Write for example 'CUST_{{0:D4}}'.");
        }

        string prefix = match.Groups[1].Value;
        string suffix = match.Groups[3].Value;
        if (prefix.Length + suffix.Length > MaxTextLength)
        {
            return site.Fail(Rules.BadSequence, culprit, Invariant($"the text around the number has more than {MaxTextLength} characters. Shorten it."));
        }

        if (site.Type.Family == TypeFamily.Integer && (prefix.Length != 0 || suffix.Length != 0 || digits != 1))
        {
            return site.Fail(Rules.BadSequence, culprit, $"a format needs a string, and the property is of type '{TypeNames.Short(site.Property.Type)}'. Write [Sequence] or make the property a string.");
        }

        long start = SynthAttributes.Named(site.Attribute, "Start") as long? ?? 1;
        if (start is < 0 or > MaxStart)
        {
            return site.Fail(Rules.BadSequence, Culprit.Named(site.Attribute, "Start"), Invariant($"Start is {start}; it must be from 0 to {MaxStart}."));
        }

        return TextRules.Require(site.Context, prefix + suffix, site.Name, culprit) && Fits(site, start)
            ? new SequenceSpec(site.Type.Shape(site.Type.Family == TypeFamily.Text ? ShapeKind.Text : ShapeKind.Integer), prefix, suffix, digits, start, MostRows(site, start))
            : null;
    }

    private static long MostRows(SamplerSite site, long start)
    {
        decimal most = (site.Type.Family == TypeFamily.Integer ? site.Type.Max : MaxTextNumber) - start + 1;
        return (long)Math.Max(0, Math.Min(long.MaxValue, most));
    }

    private static bool Fits(SamplerSite site, long start)
    {
        long count = EntityOptions.CountOf(site.Scope.Entity);
        if (site.Type.Family != TypeFamily.Integer || count == 0 || (count < 0 ? site.Type.Max == long.MaxValue : start <= site.Type.Max && count - 1 <= site.Type.Max - start))
        {
            return true;
        }

        string rows = count < 0 ? "rows without end" : Invariant($"{count} rows");
        site.Fail(Rules.BadSequence, Culprit.Attribute(site.Attribute), Invariant($"with {rows} from {start} it leaves the range of '{TypeNames.Short(site.Property.Type)}'. Make the property a long, or lower Count or Start."));
        return false;
    }
}
