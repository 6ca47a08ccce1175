using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Diagnostics;

/// <summary>Rules about what stands beside a sampler: nulls and items.</summary>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor BadNullRate = Error(
        DiagnosticIds.BadNullRate,
        "A null rate does not make sense",
        "'{0}' cannot be null at this rate: {1}");

    public static readonly DiagnosticDescriptor BadItems = Error(
        DiagnosticIds.BadItems,
        "Items do not make sense",
        "The items of '{0}' cannot be drawn: {1}");

    public static readonly DiagnosticDescriptor NullableCopy = Error(
        DiagnosticIds.NullableCopy,
        "A copy of what may be null has no null",
        "'{0}' is null wherever '{1}' is, but its type '{2}' has no null. Declare it '{2}?'.");
}
