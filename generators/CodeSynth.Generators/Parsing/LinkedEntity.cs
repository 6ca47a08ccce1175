using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing;

/// <summary>The entity that a link leads to.</summary>
/// <param name="Entity">Its type.</param>
/// <param name="KeyProperty">Its record key.</param>
/// <param name="Key">How that key is made.</param>
internal sealed record LinkedEntity(INamedTypeSymbol Entity, IPropertySymbol KeyProperty, ReversibleSpec Key)
{
    public LinkTarget ToModel() => new(EntityOptions.NameOf(Entity), TypeNames.Full(Entity), TypeNames.Metadata(Entity), Key.IsStatic);
}
