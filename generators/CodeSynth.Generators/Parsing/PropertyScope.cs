using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing;

/// <summary>Where a property stands: directly in the entity, or in an object nested in it.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Owner">The type whose properties are read.</param>
/// <param name="Prefix">The path to it with a dot at the end, or empty.</param>
/// <param name="StreamPrefix">The same by the names that streams are kept under.</param>
/// <param name="Outer">The scope that it is nested in, or null.</param>
internal sealed record PropertyScope(INamedTypeSymbol Entity, INamedTypeSymbol Owner, string Prefix, string StreamPrefix, PropertyScope? Outer)
{
    public static PropertyScope Of(INamedTypeSymbol entity) => new(entity, entity, string.Empty, string.Empty, null);

    /// <summary>The property of the outer scope that holds the nested object, or null.</summary>
    public IPropertySymbol? Holder { get; private init; }

    public bool IsNested => Outer is not null;

    public PropertyScope Into(IPropertySymbol property, INamedTypeSymbol type) => new(Entity, type, PathOf(property) + ".", StreamPathOf(property) + ".", this) { Holder = property };

    public string PathOf(IPropertySymbol property) => Prefix + property.Name;

    /// <summary>The path that a property's random stream is derived from, which a rename leaves as it was.</summary>
    public string StreamPathOf(IPropertySymbol property) => StreamPrefix + FormerNames.Of(property);

    /// <summary>A property as messages name it: <c>Customer.Address.City</c>.</summary>
    public string Display(IPropertySymbol property) => $"{Entity.Name}.{PathOf(property)}";

    /// <summary>Whether a type is open already, so that nesting it once more would never end.</summary>
    public bool Contains(INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(Owner, type) || (Outer?.Contains(type) ?? false);

    /// <summary>Follows a dotted path of property names from this scope.</summary>
    /// <returns>The last property and its scope, or null when a name does not exist.</returns>
    public (PropertyScope Scope, IPropertySymbol Property)? Follow(string path)
    {
        PropertyScope scope = this;
        string[] names = path.Split('.');
        for (int i = 0; ; i++)
        {
            IPropertySymbol? property = PropertyList.Of(scope.Owner).FirstOrDefault(p => p.Name == names[i]);
            if (property is null)
            {
                return null;
            }

            if (i == names.Length - 1)
            {
                return (scope, property);
            }

            if (Nullability.Underlying(property.Type) is not INamedTypeSymbol type || SynthAttributes.HasSampler(property))
            {
                return null;
            }

            scope = scope.Into(property, type);
        }
    }
}
