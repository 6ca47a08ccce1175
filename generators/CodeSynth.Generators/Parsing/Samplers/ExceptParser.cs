using CodeSynth.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Samplers;

/// <summary>The other reference that a reference must differ from.</summary>
internal static class ExceptParser
{
    /// <summary>The path of the other reference; null after a report.</summary>
    public static string? PathOf(SamplerSite site, string name, LinkedEntity target)
    {
        if (CopyParser.LinkOf(site.Scope, name) is not { } other)
        {
            return Fail(site, $"Except names '{name}', which is not a property of '{site.Scope.Owner.Name}'. Name another property that carries [References].");
        }

        if (SynthAttributes.Find(other.Property, AttributeKind.References) is not { } reference)
        {
            return Fail(site, $"Except names '{name}', which does not carry [References]. Add it there, or name another property.");
        }

        if (ItemsType.Of(other.Property.Type) is not null)
        {
            return Fail(site, $"Except names '{name}', which refers to several rows. Name a property that is a single reference.");
        }

        if (IsSame(other.Property, site.Property))
        {
            return Fail(site, "Except names the property itself. Name another property that carries [References].");
        }

        if (LinkResolver.TargetOf(site.Context.Within(site.Scope.Entity), other.Scope, other.Property, reference) is not { } leadsTo)
        {
            site.Context.FailSilently(); // the other reference's own diagnostic says what is wrong
            return null;
        }

        if (!SymbolEqualityComparer.Default.Equals(leadsTo.Entity, target.Entity))
        {
            return Fail(site, $"Except names '{name}', which references '{leadsTo.Entity.Name}', so it differs from a '{target.Entity.Name}' in any case. Remove Except.");
        }

        return IsCircle(site, other) ? Fail(site, $"'{name}' must itself differ from '{site.Property.Name}', so neither can be picked first. Remove one Except.") : other.Scope.PathOf(other.Property);
    }

    // From Except to Except: every reference has at most one, so the way is a line, and a circle that this property is no part of is not its mistake.
    private static bool IsCircle(SamplerSite site, (PropertyScope Scope, IPropertySymbol Property) other)
    {
        var seen = new HashSet<IPropertySymbol>(SymbolEqualityComparer.Default);
        (PropertyScope Scope, IPropertySymbol Property)? step = other;
        while (step is { } at && seen.Add(at.Property))
        {
            if (IsSame(at.Property, site.Property))
            {
                return true;
            }

            step = SynthAttributes.Find(at.Property, AttributeKind.References) is { } next && SynthAttributes.Named(next, "Except") is string name
                ? CopyParser.LinkOf(at.Scope, name)
                : null;
        }

        return false;
    }

    private static bool IsSame(ISymbol a, ISymbol b) => SymbolEqualityComparer.Default.Equals(a, b);

    private static string? Fail(SamplerSite site, string reason)
    {
        site.Fail(Rules.BadReferenceMode, Culprit.Named(site.Attribute, "Except"), reason);
        return null;
    }
}
