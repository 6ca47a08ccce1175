using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Samplers;

/// <summary>
/// Templates that are part of their own text: by way of other templates, or of copies of earlier rows, as an entity that references itself can have them. A circle over
/// several entities comes of a circle of references, which is reported as such.
/// </summary>
internal static class TemplateCircle
{
    /// <summary>The way from a template back to itself, as a message shows it; null when there is none.</summary>
    public static string? Find(SamplerSite site)
    {
        string start = site.Scope.PathOf(site.Property);
        var cameFrom = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new Stack<(PropertyScope Scope, IPropertySymbol Property)>();
        open.Push((site.Scope, site.Property));
        while (open.Count != 0)
        {
            (PropertyScope scope, IPropertySymbol property) = open.Pop();
            string from = scope.PathOf(property);
            foreach ((PropertyScope Scope, IPropertySymbol Property) next in PartsOf(site, scope, property))
            {
                string to = next.Scope.PathOf(next.Property);
                if (to == start)
                {
                    return Way(cameFrom, start, from);
                }

                if (!cameFrom.ContainsKey(to))
                {
                    cameFrom.Add(to, from);
                    open.Push(next);
                }
            }
        }

        return null;
    }

    private static string Way(Dictionary<string, string> cameFrom, string start, string last)
    {
        var names = new List<string> { start };
        for (string at = last; at != start; at = cameFrom[at])
        {
            names.Add(at);
        }

        names.Add(start);
        names.Reverse();
        return string.Join(" → ", names);
    }

    /// <summary>The properties of the entity that a property's value is made of.</summary>
    private static IEnumerable<(PropertyScope Scope, IPropertySymbol Property)> PartsOf(SamplerSite site, PropertyScope scope, IPropertySymbol property)
    {
        site.Context.Cancellation.ThrowIfCancellationRequested();
        if (SynthAttributes.Find(property, AttributeKind.Template) is { } template)
        {
            string text = SynthAttributes.IsReadable(template) ? template.ConstructorArguments[0].Value as string ?? string.Empty : string.Empty;
            foreach (TemplateText.Piece piece in TemplateText.Parse(text, out _) ?? [])
            {
                if (piece.IsName && CopyParser.LinkOf(scope, piece.Text) is { } part)
                {
                    yield return part;
                }
            }
        }
        else if (SynthAttributes.Find(property, AttributeKind.CopyOf) is { } copy
            && CopyParser.SourceOf(site.Context.Within(site.Scope.Entity), scope, copy) is { } source
            && SymbolEqualityComparer.Default.Equals(source.Scope.Entity, site.Scope.Entity))
        {
            yield return source;
        }
    }
}
