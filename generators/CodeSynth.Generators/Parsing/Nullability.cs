using CodeSynth.Generators.Model;
using CodeSynth.Generators.Parsing.Sources;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing;

/// <summary>Whether a property can be null by its type, and whether it will be by its attributes.</summary>
internal static class Nullability
{
    /// <summary>Whether null fits the property; it fits a reference type of code that does not annotate nullability.</summary>
    public static bool Fits(IPropertySymbol property) => property.Type.IsReferenceType
        ? property.NullableAnnotation != NullableAnnotation.NotAnnotated
        : IsNullableValue(property.Type);

    public static bool IsNullableValue(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    /// <summary>A type without its '?': <c>int?</c> → <c>int</c>, <c>string?</c> → <c>string</c>.</summary>
    public static ITypeSymbol Underlying(ITypeSymbol type) =>
        (IsNullableValue(type) ? ((INamedTypeSymbol)type).TypeArguments[0] : type).WithNullableAnnotation(NullableAnnotation.NotAnnotated);

    /// <summary>The type of the object that a property holds when it is not null.</summary>
    public static INamedTypeSymbol ObjectType(IPropertySymbol property) => (INamedTypeSymbol)Underlying(property.Type);

    /// <summary>The property, as messages name it, because of which a value is null in some rows; null when it never is.</summary>
    /// <param name="context">The reading; nothing is reported.</param>
    /// <param name="scope">Where the property stands.</param>
    /// <param name="property">The property that has the value.</param>
    /// <param name="from">Who asks: an object around both is there whenever the question arises. Null for another entity.</param>
    /// <param name="sampler">What fills the property, where that is known already.</param>
    public static string? Cause(ParseContext context, PropertyScope scope, IPropertySymbol property, PropertyScope? from, SamplerSpec? sampler = null)
    {
        if (SynthAttributes.Find(property, AttributeKind.NullRate) is not null || ColumnParser.IsNullable(scope, property))
        {
            return scope.Display(property);
        }

        for (PropertyScope around = scope; around.Outer is { } outer && !IsAroundBoth(around, from); around = outer)
        {
            if (SynthAttributes.Find(around.Holder!, AttributeKind.NullRate) is not null)
            {
                return outer.Display(around.Holder!);
            }
        }

        if (SynthAttributes.Find(property, AttributeKind.References) is { } reference
            && LinkResolver.TargetOf(context.Within(scope.Entity), scope, property, reference) is { } target
            && LinkResolver.IsToItself(scope, target))
        {
            return scope.Display(property); // the first row refers to none
        }

        return SynthAttributes.On(property).Any(a => SynthAttributes.KindOf(a) is AttributeKind.CopyOf or AttributeKind.TimeAfter or AttributeKind.Case)
            && (sampler ?? new FieldParser(context.Within(scope.Entity)).ParseSampler(scope, property)) is CopySpec { MayBeNull: true } or TimeAfterSpec { MayBeNull: true } or CaseSpec { MayBeNull: true }
            ? scope.Display(property)
            : null;
    }

    private static bool IsAroundBoth(PropertyScope around, PropertyScope? from) => from?.Prefix.StartsWith(around.Prefix, StringComparison.Ordinal) ?? false;
}
