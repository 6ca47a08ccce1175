using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Parsing.Samplers;

internal static class UniformTimeParser
{
    public static SamplerSpec? Parse(SamplerSite site)
    {
        if (TimeType.Shape(site.Type) is not { } shape)
        {
            return site.CannotFill(TimeType.Words);
        }

        string? before = SynthAttributes.Named(site.Attribute, "Before") as string;
        return (site.Attribute.ConstructorArguments.Length, before) switch
        {
            (0, null) => Fail(site, Culprit.Attribute(site.Attribute), "it has no bounds. Write '[UniformTime(\"2025-01-01\", \"2025-12-31\")]' or '[UniformTime(Before = \"365d\")]'."),
            (0, _) => Before(site, shape, before),
            (_, null) => Between(site, shape),
            _ => Fail(site, Culprit.Named(site.Attribute, "Before"), "Before counts from the event time, and the bounds do not. Keep one of the two."),
        };
    }

    private static SamplerSpec? Before(SamplerSite site, ValueShape shape, string before) => DurationText.TryParse(before, out long ticks)
        ? new TimeBeforeSpec(shape, before, ticks)
        : Fail(site, Culprit.Named(site.Attribute, "Before"), $"'{before}' is no length of time. Write a whole number and a unit, as 90s, 30m, 12h or 365d.");

    private static SamplerSpec? Between(SamplerSite site, ValueShape shape)
    {
        if (Bound(site, 0) is not { } from || Bound(site, 1) is not { } to)
        {
            return null;
        }

        return from.First <= to.Last
            ? new UniformTimeSpec(shape, from.First, to.Last)
            : Fail(site, Culprit.Argument(site.Attribute, 1), $"'{from.Text}' is after '{to.Text}'. Exchange them.");
    }

    private static (string Text, long First, long Last)? Bound(SamplerSite site, int index)
    {
        string text = site.Attribute.ConstructorArguments[index].Value as string ?? string.Empty;
        if (TimeText.TryParse(text, out long first, out long last))
        {
            return (text, first, last);
        }

        Fail(site, Culprit.Argument(site.Attribute, index), $"'{text}' is no time. Write it as 2025-12-31, 2025-12-31T23:59:59Z or 2025-12-31T23:59:59.999+01:00.");
        return null;
    }

    private static SamplerSpec? Fail(SamplerSite site, Culprit culprit, string reason) => site.Fail(Rules.BadUniformTime, culprit, reason);
}
