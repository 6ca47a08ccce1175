using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing;

/// <summary>An array or list, whose items a sampler fills.</summary>
/// <param name="Item">The type of an item.</param>
/// <param name="TakesArray">Whether an array is one of its values; other lists are made of the array.</param>
internal readonly record struct ItemsType(ITypeSymbol Item, bool TakesArray)
{
    /// <summary>The types that items fill, in words.</summary>
    public const string Words = "T[], List<T>, ImmutableArray<T>, IEnumerable<T>, IReadOnlyCollection<T>, IReadOnlyList<T>, ICollection<T> or IList<T>";

    /// <summary>The type as one of items that have values, or null when it is none.</summary>
    public static ItemsType? Of(ITypeSymbol type) =>
        Nullability.Underlying(type) switch
        {
            IArrayTypeSymbol { Rank: 1 } array => OfFilled(array.ElementType, takesArray: true),
            INamedTypeSymbol { TypeArguments.Length: 1 } list when TakesArrayOf(list.OriginalDefinition) is { } takesArray => OfFilled(list.TypeArguments[0], takesArray),
            _ => null,
        };

    // An int[] is no int?[], and items are never null.
    private static ItemsType? OfFilled(ITypeSymbol item, bool takesArray) => Nullability.IsNullableValue(item) ? null : new ItemsType(item, takesArray);

    private static bool? TakesArrayOf(INamedTypeSymbol list) => list.SpecialType switch
    {
        SpecialType.System_Collections_Generic_IEnumerable_T
            or SpecialType.System_Collections_Generic_IReadOnlyCollection_T
            or SpecialType.System_Collections_Generic_IReadOnlyList_T => true,
        SpecialType.System_Collections_Generic_ICollection_T or SpecialType.System_Collections_Generic_IList_T => false,
        _ => TypeNames.Metadata(list) is "System.Collections.Generic.List`1" or "System.Collections.Immutable.ImmutableArray`1" ? false : null,
    };
}
