using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Parsing.Samplers;

internal static class OddsParser
{
    public static SamplerSpec? Parse(SamplerSite site)
    {
        if (site.Type.Family != TypeFamily.Boolean)
        {
            return site.CannotFill("bool");
        }

        double probability = (double)site.Attribute.ConstructorArguments[0].Value!;
        if (!(probability >= 0 && probability <= 1))
        {
            site.Context.Error(Rules.BadOdds, Culprit.Argument(site.Attribute, 0), site.Name, NumberText.RoundTrip(probability));
            return null;
        }

        return new OddsSpec(site.Type.Shape(ShapeKind.Boolean), probability + 0.0); // a negative zero would equal a positive one
    }
}
