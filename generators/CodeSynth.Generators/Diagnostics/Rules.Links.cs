using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Diagnostics;

/// <summary>Rules about references, copies and the whole model.</summary>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor UnknownReference = Error(
        DiagnosticIds.UnknownReference,
        "A reference leads nowhere",
        "'{0}' references nothing: {1}");

    public static readonly DiagnosticDescriptor AmbiguousReference = Error(
        DiagnosticIds.AmbiguousReference,
        "A reference has several candidates",
        "'{0}' could reference {1}: each has a [RecordKey] of that name. Say which: '[References(typeof({2}))]'.");

    public static readonly DiagnosticDescriptor LinkedTypeMismatch = Error(
        DiagnosticIds.LinkedTypeMismatch,
        "A linked value has another type",
        "'{0}' is of type '{1}', but '{2}' is of type '{3}'. Give both the same type.");

    public static readonly DiagnosticDescriptor UnknownLink = Error(
        DiagnosticIds.UnknownLink,
        "A copy goes through something that is no link",
        "'{0}' is copied through '{1}', {2}");

    public static readonly DiagnosticDescriptor UnknownCopiedField = Error(
        DiagnosticIds.UnknownCopiedField,
        "A copied field does not exist",
        "'{0}' copies '{1}' of '{2}', {3}");

    public static readonly DiagnosticDescriptor BadReferenceMode = Error(
        DiagnosticIds.BadReferenceMode,
        "A reference's mode does not make sense",
        "The reference '{0}' cannot be drawn: {1}");

    public static readonly DiagnosticDescriptor ReferenceCycle = Error(
        DiagnosticIds.ReferenceCycle,
        "Entities reference each other in a circle",
        "'{0}' is part of a circle of references, so none of its entities can be first: {1}. Remove one of these references.",
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor DuplicateEntityName = Warning(
        DiagnosticIds.DuplicateEntityName,
        "Two entities have the same name",
        "'{0}' and '{1}' are both entities named '{2}', so their fields of one name have the same values, and options for '{2}' mean both. If they are no versions of one thing, give one another name: '[SynthEntity(Name = \"…\")]'.",
        WellKnownDiagnosticTags.CompilationEnd);
}
