using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Samplers;

/// <summary>A property without a sampler whose type has properties with samplers.</summary>
internal static class NestedObjectParser
{
    /// <summary>Whether somewhere below a property there is one of our attributes.</summary>
    public static bool IsNestedObject(IPropertySymbol property) => HasAttributes(property, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default));

    /// <summary>Whether it is an object that the row consists of, and not another entity.</summary>
    public static bool IsPart(IPropertySymbol property) =>
        !SynthAttributes.HasSampler(property) && IsNestedObject(property) && SynthAttributes.EntityAttribute(Nullability.ObjectType(property)) is null;

    public static SamplerSpec? Parse(FieldParser fields, ParseContext context, PropertyScope scope, IPropertySymbol property)
    {
        var type = Nullability.ObjectType(property);
        string name = scope.Display(property);
        Construction construction = Construction.Of(context, type);
        if (WhyNot(context, type, construction) is { } reason)
        {
            context.Error(Rules.UnsupportedProperty, Culprit.Name(property), name, $"'{TypeNames.Short(type)}' {reason}");
            return null;
        }

        if (scope.Contains(type))
        {
            context.Error(Rules.NestedCycle, Culprit.Name(property), name, TypeNames.Short(type), Circle(scope, property, type));
            return null;
        }

        FormerNames.CheckNestedType(context, type);
        EquatableArray<FieldSpec>? inner = fields.ParseAll(scope.Into(property, type), construction);
        return inner is { } parsed ? new ObjectSpec(new ValueShape(ShapeKind.Object, TypeNames.Annotated(type.WithNullableAnnotation(NullableAnnotation.None))), parsed) : null;
    }

    private static bool HasAttributes(IPropertySymbol property, HashSet<ITypeSymbol> seen) =>
        Nullability.Underlying(property.Type) is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } type
        && seen.Add(type)
        && PropertyList.Of(type) is var properties
        && (properties.Any(SynthAttributes.HasAny) || properties.Any(p => HasAttributes(p, seen)));

    private static string? WhyNot(ParseContext context, INamedTypeSymbol type, Construction construction) =>
        SynthAttributes.EntityAttribute(type) is not null ? $"is an entity of its own. Refer to it by its key: '[References(typeof({type.Name}))]' on a property of the key's type."
        : type.IsAbstract ? "is abstract, so no object of it can be made. Use a type that is not."
        : !context.Compilation.IsSymbolAccessibleWithin(type, context.Entity) ? $"is not accessible in '{context.Entity.Name}'. Make it internal or public."
        : construction.Problem;

    private static string Circle(PropertyScope scope, IPropertySymbol last, INamedTypeSymbol type)
    {
        var names = new List<string> { $"'{scope.Owner.Name}.{last.Name}'" };
        for (PropertyScope s = scope; !SymbolEqualityComparer.Default.Equals(s.Owner, type); s = s.Outer!)
        {
            string path = s.Prefix.TrimEnd('.');
            names.Add($"'{s.Outer!.Owner.Name}.{path.Substring(path.LastIndexOf('.') + 1)}'");
        }

        names.Reverse();
        return string.Join(", ", names);
    }
}
