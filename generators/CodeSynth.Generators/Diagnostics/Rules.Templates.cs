using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Diagnostics;

/// <summary>Rules about texts that are made of other properties.</summary>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor BadTemplate = Error(
        DiagnosticIds.BadTemplate,
        "A template is not well formed",
        "The template of '{0}' cannot be written: {1}");

    public static readonly DiagnosticDescriptor UnknownTemplateField = Error(
        DiagnosticIds.UnknownTemplateField,
        "A template names what is no property",
        "The template of '{0}' names '{1}', which is not a property of '{2}'. {3}");

    public static readonly DiagnosticDescriptor TemplateCircle = Error(
        DiagnosticIds.TemplateCircle,
        "A template is part of itself",
        "The text of '{0}' would be part of itself: {1}. Leave one of them out.");
}
