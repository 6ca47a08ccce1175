using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Parsing.Samplers;

internal static class ReferenceParser
{
    public static SamplerSpec? Parse(SamplerSite site)
    {
        double zipf = SynthAttributes.Named(site.Attribute, "Zipf") as double? ?? 0;
        bool hasZipf = HasNamed(site, "Zipf");
        string? recency = SynthAttributes.Named(site.Attribute, "Recency") as string;
        long ticks = 0;
        if (hasZipf && recency is not null)
        {
            return site.Fail(Rules.BadReferenceMode, Culprit.Named(site.Attribute, "Recency"), "Zipf and Recency are two ways to pick a row. Keep one of them.");
        }

        if (hasZipf && !(zipf > 0 && !double.IsPositiveInfinity(zipf)))
        {
            return site.Fail(Rules.BadReferenceMode, Culprit.Named(site.Attribute, "Zipf"), $"Zipf is {NumberText.RoundTrip(zipf)}; it must be above 0. Leave it out to make every row equally likely.");
        }

        if (recency is not null && !DurationText.TryParse(recency, out ticks))
        {
            return site.Fail(Rules.BadReferenceMode, Culprit.Named(site.Attribute, "Recency"), $"'{recency}' is not a duration. Write a whole number above 0 and a unit: 500ms, 10s, 30m, 12h, 7d.");
        }

        if (LinkResolver.TargetOf(site.Context, site.Scope, site.Property, site.Attribute) is not { } target)
        {
            return null;
        }

        LinkTarget model = target.ToModel();
        site.Context.AddParent(model);
        if (target.Key.Shape.Type != site.Type.Name)
        {
            site.Context.Error(Rules.LinkedTypeMismatch, Culprit.Name(site.Property), site.Name, TypeNames.Short(site.Property.Type), $"{target.Entity.Name}.{target.KeyProperty.Name}", TypeNames.Short(target.KeyProperty.Type));
            return null;
        }

        return new ReferenceSpec(target.Key.Shape, model, zipf, recency, ticks);
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
