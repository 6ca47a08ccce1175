using System.Collections.Immutable;
using CodeSynth.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeSynth.Generators.Diagnostics.Analyzers;

/// <summary>Settings of the project without which emitted code does not compile.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProjectAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.UnsafeNotAllowed];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (!ProjectOptionsParser.AllowsUnsafe(start.Compilation))
            {
                start.RegisterSymbolAction(Report, SymbolKind.NamedType);
            }
        });
    }

    private static void Report(SymbolAnalysisContext action)
    {
        if (SynthAttributes.EntityAttribute((INamedTypeSymbol)action.Symbol) is { } attribute)
        {
            action.ReportDiagnostic(Diagnostic.Create(Rules.UnsafeNotAllowed, Culprit.Attribute(attribute).Locate(action.CancellationToken), action.Symbol.Name));
        }
    }
}
