using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeSynth.Generators.Parsing;

/// <summary>Partial properties, such as <c>public partial string Name { get; }</c>, that the entity's file implements.</summary>
internal static class PartialProperties
{
    public static EquatableArray<PartialPropertySpec> Of(INamedTypeSymbol entity, CancellationToken cancellation) => entity.GetMembers()
        .OfType<IPropertySymbol>()
        .Where(p => p is { IsStatic: false, IsIndexer: false } && IsImplemented(p))
        .Select(p => Parse(p, cancellation))
        .ToEquatableArray();

    /// <summary>
    /// Whether our file implements, or has implemented, a property: nobody else does, and it is ours or at least carries no
    /// attribute that could be another generator's.
    /// </summary>
    public static bool IsImplemented(IPropertySymbol property) =>
        property.IsPartialDefinition
        && SynthAttributes.EntityAttribute(property.ContainingType) is not null
        && (property.PartialImplementationPart is null
            ? property.GetAttributes().IsEmpty || SynthAttributes.HasAny(property)
            : property.ContainingType.GetMembers(MemberNames.Backing(property.Name)).Any(TypeRules.IsEmitted));

    private static PartialPropertySpec Parse(IPropertySymbol property, CancellationToken cancellation)
    {
        var syntax = (PropertyDeclarationSyntax)property.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        return new PartialPropertySpec(
            property.Name,
            Words(syntax.Modifiers),
            TypeNames.Annotated(property.Type),
            Accessor(property.GetMethod, cancellation) ?? "get",
            Accessor(property.SetMethod, cancellation),
            property.Type is { IsReferenceType: true, NullableAnnotation: not NullableAnnotation.Annotated } && property.ContainingType.IsReferenceType,
            !property.ContainingType.IsSealed,
            HidesInherited(property));
    }

    private static bool HidesInherited(IPropertySymbol property)
    {
        for (INamedTypeSymbol? t = property.ContainingType.BaseType; t is not null; t = t.BaseType)
        {
            if (t.GetMembers(property.Name).OfType<IPropertySymbol>().Any(IsImplemented))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Accessor(IMethodSymbol? accessor, CancellationToken cancellation) =>
        accessor?.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is AccessorDeclarationSyntax syntax
            ? $"{Words(syntax.Modifiers)} {syntax.Keyword.ValueText}".TrimStart()
            : null;

    private static string Words(SyntaxTokenList modifiers) => string.Join(" ", modifiers.Select(m => m.ValueText));
}
