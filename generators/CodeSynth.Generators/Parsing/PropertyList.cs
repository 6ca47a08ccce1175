using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing;

/// <summary>The properties of a type that a row fills: those of its base types first, each in the order of the source.</summary>
internal static class PropertyList
{
    public static IReadOnlyList<IPropertySymbol> Of(INamedTypeSymbol type)
    {
        var properties = new List<IPropertySymbol>();
        Collect(type, properties);
        return properties;
    }

    /// <summary>A field that C# demands in every initialiser but that no attribute can fill, or null.</summary>
    public static IFieldSymbol? RequiredField(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (t.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => f.IsRequired) is { } field)
            {
                return field;
            }
        }

        return null;
    }

    /// <summary>What sets a property: its setter, or for an override of the getter alone that of what it overrides.</summary>
    public static IMethodSymbol? Setter(IPropertySymbol property)
    {
        IPropertySymbol? p = property;
        while (p is { SetMethod: null })
        {
            p = p.OverriddenProperty;
        }

        return p?.SetMethod;
    }

    private static void Collect(INamedTypeSymbol type, List<IPropertySymbol> properties)
    {
        if (type.BaseType is { SpecialType: SpecialType.None } baseType)
        {
            Collect(baseType, properties);
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, IsImplicitlyDeclared: false, CanBeReferencedByName: true } property && IsFilled(property))
            {
                // An override takes the place of what it overrides.
                int overridden = properties.FindIndex(p => p.Name == property.Name);
                if (overridden >= 0)
                {
                    properties[overridden] = property;
                }
                else
                {
                    properties.Add(property);
                }
            }
        }
    }

    // A property that nothing can set and that has no attribute computes something from the others; it is not data.
    private static bool IsFilled(IPropertySymbol property) =>
        (property.DeclaredAccessibility == Accessibility.Public || property.IsRequired) && (Setter(property) is not null || IsAskedFor(property) || PartialProperties.IsImplemented(property))
        || SynthAttributes.HasAny(property);

    // By a type of which no object can be made without.
    private static bool IsAskedFor(IPropertySymbol property)
    {
        bool isAskedFor = false;
        foreach (IMethodSymbol constructor in property.ContainingType.InstanceConstructors)
        {
            if (constructor.Parameters.IsEmpty)
            {
                return false;
            }

            isAskedFor |= Construction.ParameterNamed(constructor, property.Name) is { } parameter && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type);
        }

        return isAskedFor;
    }
}
