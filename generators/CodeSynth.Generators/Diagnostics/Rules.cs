using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Diagnostics;

/// <summary>
/// The rules, one descriptor each; the partial files hold them by family. A message says what is wrong, where, and what to do.
/// </summary>
internal static partial class Rules
{
    private const string HelpRoot = "https://github.com/codesynth/codesynth/blob/main/docs/diagnostics/";

    private static DiagnosticDescriptor Error(string id, string title, string message, params string[] tags) =>
        Rule(id, title, message, DiagnosticSeverity.Error, tags);

    private static DiagnosticDescriptor Warning(string id, string title, string message, params string[] tags) =>
        Rule(id, title, message, DiagnosticSeverity.Warning, tags);

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity, string[] tags) =>
        new(id, title, message, "CodeSynth", severity, isEnabledByDefault: true, helpLinkUri: HelpRoot + id + ".md", customTags: tags);
}
