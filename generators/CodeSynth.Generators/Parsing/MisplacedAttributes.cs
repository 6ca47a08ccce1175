using CodeSynth.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing;

/// <summary>Attributes of ours where no row would ever see them.</summary>
internal static class MisplacedAttributes
{
    public static void Check(ParseContext context, PropertyScope scope)
    {
        foreach (ISymbol member in scope.Owner.GetMembers())
        {
            if (member is IPropertySymbol property && WhyNot(property) is { } reason && SynthAttributes.HasAny(property))
            {
                context.Error(Rules.UnsupportedProperty, Culprit.Name(property), scope.Display(property), reason);
            }
            else if (member is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor)
            {
                CheckParameters(context, scope, constructor);
            }
        }
    }

    private static string? WhyNot(IPropertySymbol property) =>
        property.IsStatic ? "it is static, and each row has values of its own. Remove 'static' or its attributes."
        : property.IsIndexer ? "it is an indexer. Remove its attributes."
        : !property.CanBeReferencedByName ? "it implements an interface explicitly, so that nothing can set it. Put its attributes on a property of the type."
        : null;

    private static void CheckParameters(ParseContext context, PropertyScope scope, IMethodSymbol constructor)
    {
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            if (parameter.GetAttributes().FirstOrDefault(a => SynthAttributes.KindOf(a) != AttributeKind.None) is { } attribute && !HasProperty(scope.Owner, constructor, parameter))
            {
                context.Error(
                    Rules.UnsupportedProperty,
                    Culprit.Attribute(attribute),
                    $"{scope.Entity.Name}.{scope.Prefix}{parameter.Name}",
                    $"'{scope.Owner.Name}' declares no property for this parameter. Put the attribute where the property is declared.");
            }
        }
    }

    private static bool HasProperty(INamedTypeSymbol type, IMethodSymbol constructor, IParameterSymbol parameter) =>
        type.GetMembers().OfType<IPropertySymbol>().Any(p => SymbolEqualityComparer.Default.Equals(Construction.ParameterNamed(constructor, p.Name), parameter));
}
