using CodeSynth.Generators.Model;
using CodeSynth.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Diagnostics.Analyzers;

/// <summary>An entity as the analyzer of the whole model sees it.</summary>
internal sealed record ModelEntity(INamedTypeSymbol Type, AttributeData Attribute, CatalogEntry Entry)
{
    /// <summary>Where its name stands: in the attribute, or else in the declaration.</summary>
    public Location? NameLocation(CancellationToken cancellation) =>
        SynthAttributes.Named(Attribute, "Name") is null ? Culprit.Name(Type).Locate(cancellation) : Culprit.Named(Attribute, "Name").Locate(cancellation);

    /// <summary>The attribute by which it references another entity; null when that stands in a nested object.</summary>
    public Location? ReferenceTo(ModelEntity target, Compilation compilation, CancellationToken cancellation)
    {
        var context = new ParseContext(new ProjectDeclarations(compilation), Type, report: null, cancellation);
        PropertyScope scope = PropertyScope.Of(Type);
        foreach (IPropertySymbol property in PropertyList.Of(Type))
        {
            if (SynthAttributes.Find(property, AttributeKind.References) is { } reference
                && LinkResolver.TargetOf(context, scope, property, reference) is { } linked
                && SymbolEqualityComparer.Default.Equals(linked.Entity.OriginalDefinition, target.Type))
            {
                return Culprit.Attribute(reference).Locate(cancellation);
            }
        }

        return null;
    }
}
