using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Samplers;

/// <summary>The way from a link to what is copied: <c>Total</c>, <c>Address.City</c>, or through the links of the other entity <c>CustomerId.Country</c>.</summary>
/// <param name="Entity">The entity that the copied property belongs to.</param>
/// <param name="Scope">Where in it the property stands.</param>
/// <param name="Property">The property.</param>
/// <param name="Hops">The links on the way, first the one of the entity that the copy's own link leads to.</param>
internal sealed record CopiedPath(LinkedEntity Entity, PropertyScope Scope, IPropertySymbol Property, IReadOnlyList<(LinkedEntity From, PropertyScope Scope, IPropertySymbol Property)> Hops)
{
    /// <summary>Follows a dotted path; null when a name does not exist. Never reports.</summary>
    public static CopiedPath? Follow(ParseContext context, LinkedEntity from, string path)
    {
        var hops = new List<(LinkedEntity, PropertyScope, IPropertySymbol)>();
        while (true)
        {
            if (PropertyScope.Of(from.Entity).Follow(path) is { } source)
            {
                return new CopiedPath(from, source.Scope, source.Property, hops);
            }

            if (NextHop(context, from, path) is not { } hop)
            {
                return null;
            }

            hops.Add((from, hop.Scope, hop.Property));
            (from, path) = (hop.To, hop.Behind);
        }
    }

    // The shortest beginning of the path that is a link; a path into nested objects before it is none.
    private static (PropertyScope Scope, IPropertySymbol Property, LinkedEntity To, string Behind)? NextHop(ParseContext context, LinkedEntity from, string path)
    {
        for (int dot = path.IndexOf('.'); dot >= 0; dot = path.IndexOf('.', dot + 1))
        {
            if (PropertyScope.Of(from.Entity).Follow(path.Substring(0, dot)) is { } hop
                && LinkResolver.Follow(context.Within(from.Entity), hop.Scope, hop.Property) is { } to)
            {
                return (hop.Scope, hop.Property, to, path.Substring(dot + 1));
            }
        }

        return null;
    }
}
