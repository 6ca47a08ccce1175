using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing;

/// <summary>Types as emitted code names them.</summary>
internal static class TypeNames
{
    private static readonly SymbolDisplayFormat s_plain = new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    /// <summary>With <c>global::</c>, keywords escaped, without annotations of nullability.</summary>
    public static string Full(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>As messages name it: <c>int</c>, <c>Address</c>.</summary>
    public static string Short(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);

    /// <summary>Without escapes, as reflection has it.</summary>
    public static string Metadata(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? Metadata(outer) + "+" + type.MetadataName
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString(s_plain) + "." + type.MetadataName
        : type.MetadataName;

    public static EntityType Entity(INamedTypeSymbol type) => new(
        type.ContainingNamespace.IsGlobalNamespace ? string.Empty : type.ContainingNamespace.ToDisplayString(s_plain),
        type.Name,
        Full(type),
        Metadata(type),
        type.IsRecord ? "record" : "class");
}
