using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Diagnostics;

/// <summary>Rules about an entity and the schemas that it is bound to.</summary>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor UnknownSchema = Error(
        DiagnosticIds.UnknownSchema,
        "The schema is not there",
        "'{0}' cannot be bound to {1}: {2}");

    public static readonly DiagnosticDescriptor UnfilledSchemaField = Error(
        DiagnosticIds.UnfilledSchemaField,
        "No property fills a field of the schema",
        "'{0}' has no property for {1}: {2}");

    public static readonly DiagnosticDescriptor UnknownSchemaField = Error(
        DiagnosticIds.UnknownSchemaField,
        "The schema has no field for the property",
        "'{0}' has no field in {1}: {2}");

    public static readonly DiagnosticDescriptor SchemaTypeMismatch = Error(
        DiagnosticIds.SchemaTypeMismatch,
        "The type does not fit the schema",
        "'{0}' does not fit {1}: {2}");

    public static readonly DiagnosticDescriptor NullNotInSchema = Error(
        DiagnosticIds.NullNotInSchema,
        "The property may be null and the schema's field may not",
        "'{0}' may be null, unlike {1}: {2}");

    public static readonly DiagnosticDescriptor SymbolNotInSchema = Error(
        DiagnosticIds.SymbolNotInSchema,
        "The schema's enumeration does not have the value",
        "'{0}' has a value that is missing in {1}: {2}");

    public static readonly DiagnosticDescriptor AmbiguousSchemaField = Error(
        DiagnosticIds.AmbiguousSchemaField,
        "Property and field are not one to one",
        "'{0}' and {1} are not one to one: {2}");
}
