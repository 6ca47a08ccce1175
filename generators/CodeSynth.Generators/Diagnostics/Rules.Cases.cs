using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Diagnostics;

/// <summary>Rules about values that depend on other properties of the row.</summary>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor BadCase = Error(
        DiagnosticIds.BadCase,
        "A case cannot occur",
        "A case of '{0}' cannot occur: {1}");

    public static readonly DiagnosticDescriptor BadCaseValue = Error(
        DiagnosticIds.BadCaseValue,
        "The value of a case does not fit or is missing",
        "The cases of '{0}' do not give its value: {1}");
}
