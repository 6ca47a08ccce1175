using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Parsing.Samplers;

internal static class ReferenceParser
{
    public static SamplerSpec? Parse(SamplerSite site)
    {
        if (ReferenceModeParser.Parse(site) is not { } mode || LinkResolver.TargetOf(site.Context, site.Scope, site.Property, site.Attribute) is not { } target)
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

        return mode.Except is null ? new ReferenceSpec(target.Key.Shape, model, mode)
            : ExceptParser.PathOf(site, mode.Except, target) is { } path ? new ReferenceSpec(target.Key.Shape, model, mode with { Except = path })
            : null;
    }
}
