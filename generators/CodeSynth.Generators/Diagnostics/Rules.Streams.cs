using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Diagnostics;

/// <summary>Rules about the names that random streams are derived from.</summary>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor BadFormerName = Error(
        DiagnosticIds.BadFormerName,
        "A former name does not make sense",
        "The former name of '{0}' cannot be '{1}': {2}");

    public static readonly DiagnosticDescriptor SharedFieldStream = Error(
        DiagnosticIds.SharedFieldStream,
        "Two properties have the same random stream",
        "'{0}' and '{1}' would both draw from the random stream '{2}', so their values would go together. Give the newer one another name, or another [FormerlyKnownAs].");

    public static readonly DiagnosticDescriptor SharedEntityStream = Error(
        DiagnosticIds.SharedEntityStream,
        "Two entities have the same random streams",
        "'{0}' and '{1}' would both draw from the random streams of '{2}', so fields of one name would go together. Give the newer one another name, or another [FormerlyKnownAs].",
        WellKnownDiagnosticTags.CompilationEnd);
}
