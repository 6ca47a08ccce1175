using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Parsing.Samplers;

internal static class UuidParser
{
    private const int DefaultVersion = 4;

    public static SamplerSpec? Parse(SamplerSite site)
    {
        if (site.Type.Family is not (TypeFamily.Guid or TypeFamily.Text))
        {
            return site.CannotFill("Guid and string");
        }

        int version = SynthAttributes.Named(site.Attribute, "Version") as int? ?? DefaultVersion;
        if (version is not (4 or 7))
        {
            site.Context.Error(Rules.BadUuidVersion, Culprit.Named(site.Attribute, "Version"), site.Name, version);
            return null;
        }

        return new UuidSpec(site.Type.Shape(site.Type.Family == TypeFamily.Text ? ShapeKind.Text : ShapeKind.Uuid), version);
    }
}
