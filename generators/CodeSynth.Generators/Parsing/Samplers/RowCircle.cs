using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Samplers;

/// <summary>
/// Values that follow from other values of their row, and lead back to themselves: a <c>[TimeAfter]</c> or <c>[Case]</c>, and on the way the copies of such of an
/// earlier row of the same entity.
/// </summary>
internal static class RowCircle
{
    /// <summary>Whether what a property follows from follows, by way of others, from that property.</summary>
    public static bool IsThroughItself(SamplerSite site, (PropertyScope Scope, IPropertySymbol Property) source)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<(PropertyScope Scope, IPropertySymbol Property)>([source]);
        while (open.Count != 0)
        {
            (PropertyScope scope, IPropertySymbol property) = open.Pop();
            if (!SymbolEqualityComparer.Default.Equals(scope.Entity, site.Scope.Entity) || !seen.Add(scope.PathOf(property)))
            {
                continue; // a circle over several entities is one of references
            }

            if (scope.PathOf(property) == site.Scope.PathOf(site.Property))
            {
                return true;
            }

            foreach (AttributeData attribute in SynthAttributes.On(property).Where(SynthAttributes.IsReadable))
            {
                if (SourceOf(site, scope, attribute) is { } next)
                {
                    open.Push(next);
                }
            }
        }

        return false;
    }

    private static (PropertyScope Scope, IPropertySymbol Property)? SourceOf(SamplerSite site, PropertyScope scope, AttributeData attribute) => SynthAttributes.KindOf(attribute) switch
    {
        AttributeKind.TimeAfter or AttributeKind.Case when attribute.ConstructorArguments[0].Value is string name => CopyParser.LinkOf(scope, name),
        AttributeKind.CopyOf => CopyParser.SourceOf(site.Context.Within(scope.Entity), scope, attribute),
        _ => null,
    };
}
