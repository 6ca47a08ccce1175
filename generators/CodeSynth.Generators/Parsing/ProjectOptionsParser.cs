using System.Text;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeSynth.Generators.Parsing;

/// <summary>Project settings → the few that matter, so that a keystroke, which makes a new compilation, changes nothing.</summary>
internal static class ProjectOptionsParser
{
    private const string RootNamespace = "build_property.RootNamespace";

    public static IncrementalValueProvider<ProjectOptions> Provider(IncrementalGeneratorInitializationContext context) => context.AnalyzerConfigOptionsProvider
        .Select(static (provider, _) => NamespaceOf(provider.GlobalOptions))
        .Combine(context.CompilationProvider.Select(static (compilation, _) => AllowsUnsafe(compilation)))
        .Select(static (pair, _) => new ProjectOptions(pair.Left, pair.Right));

    public static bool AllowsUnsafe(Compilation compilation) => compilation.Options is CSharpCompilationOptions { AllowUnsafe: true };

    private static string NamespaceOf(AnalyzerConfigOptions options) =>
        options.TryGetValue(RootNamespace, out string? value) ? Namespace(value) : string.Empty;

    /// <summary>What a project file says, as a namespace.</summary>
    public static string Namespace(string value) => string.Join(".", value.Split(['.'], StringSplitOptions.RemoveEmptyEntries).Select(p => Identifier(p.Trim())));

    // A project named my-app has the root namespace my-app, which is no identifier.
    private static string Identifier(string part)
    {
        var text = new StringBuilder(part.Length + 1);
        foreach (char c in part)
        {
            text.Append(SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_');
        }

        if (text.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(text[0]))
        {
            text.Insert(0, '_');
        }

        return text.ToString();
    }
}
