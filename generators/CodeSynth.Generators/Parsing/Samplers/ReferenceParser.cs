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

        // An entity is not among its own parents: its rows have an order, and one refers to those before it.
        LinkTarget model = target.ToModel();
        bool toEarlierRows = LinkResolver.IsToItself(site.Scope, target);
        if (!toEarlierRows)
        {
            site.Context.AddParent(model);
        }

        if (target.Key.Shape.Type != site.Type.Name)
        {
            site.Context.Error(Rules.LinkedTypeMismatch, Culprit.Name(site.Property), site.Name, TypeNames.Short(site.Declared), $"{target.Entity.Name}.{target.KeyProperty.Name}", TypeNames.Short(target.KeyProperty.Type));
            return null;
        }

        if (toEarlierRows && !site.IsItem && !Nullability.Fits(site.Property))
        {
            string type = TypeNames.Short(site.Property.Type);
            return site.Fail(Rules.BadReferenceMode, Culprit.Name(site.Property), $"it refers to an earlier row of '{target.Entity.Name}', and the first row has none, but its type '{type}' has no null. Declare it '{type}?'.");
        }

        var spec = new ReferenceSpec(target.Key.Shape, model, mode with { ToEarlierRows = toEarlierRows });
        return mode.Except is null ? spec
            : ExceptParser.PathOf(site, mode.Except, target) is { } path ? spec with { Mode = spec.Mode with { Except = path } }
            : null;
    }
}
