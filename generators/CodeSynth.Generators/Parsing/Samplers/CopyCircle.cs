using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Samplers;

/// <summary>Copies that lead back to themselves inside one entity. Those over several entities come of a circle of references, which is reported as such.</summary>
internal static class CopyCircle
{
    /// <summary>Whether a copy's link is, by way of other copies' links, that copy itself.</summary>
    public static bool IsThroughItself(SamplerSite site, (PropertyScope Scope, IPropertySymbol Property) link) =>
        LeadsBack(site, link, static (_, at, copy) => copy.ConstructorArguments[0].Value is string name ? CopyParser.LinkOf(at.Scope, name) : null);

    /// <summary>Whether what is copied is, by way of other copies, that copy itself: of an earlier row, as an entity that references itself can have it.</summary>
    public static bool IsOfItself(SamplerSite site, CopiedPath source) =>
        LeadsBack(site, (source.Scope, source.Property), static (site, at, copy) => CopyParser.SourceOf(site.Context.Within(at.Scope.Entity), at.Scope, copy));

    private static bool LeadsBack(
        SamplerSite site,
        (PropertyScope Scope, IPropertySymbol Property) start,
        Func<SamplerSite, (PropertyScope Scope, IPropertySymbol Property), AttributeData, (PropertyScope Scope, IPropertySymbol Property)?> next)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        (PropertyScope Scope, IPropertySymbol Property)? step = start;
        while (step is { } at && SymbolEqualityComparer.Default.Equals(at.Scope.Entity, site.Scope.Entity) && seen.Add(at.Scope.PathOf(at.Property)))
        {
            if (at.Scope.PathOf(at.Property) == site.Scope.PathOf(site.Property))
            {
                return true;
            }

            step = SynthAttributes.Find(at.Property, AttributeKind.CopyOf) is { } copy && SynthAttributes.IsReadable(copy) ? next(site, at, copy) : null;
        }

        return false;
    }
}
