using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Diagnostics;

/// <summary>Rules about a type as a whole, its key and its options.</summary>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor NotPartial = Error(
        DiagnosticIds.NotPartial,
        "An entity must be partial",
        "'{0}' {1} but is not partial, so the producer cannot be added to it. Declare it 'partial {2} {0}'.");

    public static readonly DiagnosticDescriptor MissingKey = Error(
        DiagnosticIds.MissingKey,
        "An entity needs a record key",
        "'{0}' has no [RecordKey], so its rows cannot be told apart. Mark one property with it, for example '[RecordKey, Sequence(\"{1}_{{0:D6}}\")] public required string {0}Id {{ get; init; }}'.");

    public static readonly DiagnosticDescriptor SeveralKeys = Error(
        DiagnosticIds.SeveralKeys,
        "An entity has one record key",
        "'{0}' has the [RecordKey] '{1}' already. Remove [RecordKey] from '{2}' or from '{1}'.");

    public static readonly DiagnosticDescriptor UnusableKey = Error(
        DiagnosticIds.UnusableKey,
        "A record key must lead back to its row",
        "'{0}' cannot be the record key: {1}");

    public static readonly DiagnosticDescriptor BadEntityOption = Error(
        DiagnosticIds.BadEntityOption,
        "An option of an entity is out of range",
        "{0} of '{1}' is {2}, but {3}");

    public static readonly DiagnosticDescriptor UnsupportedType = Error(
        DiagnosticIds.UnsupportedType,
        "A type cannot be an entity",
        "'{0}' cannot be an entity: {1}");

    public static readonly DiagnosticDescriptor UnsafeNotAllowed = Error(
        DiagnosticIds.UnsafeNotAllowed,
        "The project must allow unsafe code",
        "The producer of '{0}' writes straight to memory, which this project does not allow. Add '<AllowUnsafeBlocks>true</AllowUnsafeBlocks>' to a PropertyGroup of the project file.");
}
