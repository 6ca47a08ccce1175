using System.Collections.Immutable;
using System.Globalization;
using CodeSynth.Generators.Diagnostics.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>What the analyzers say about a project.</summary>
internal static class AnalyzerRun
{
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } = [new EntityAnalyzer(), new ProjectAnalyzer(), new ModelAnalyzer(), new BindingAnalyzer(), new AvroFileAnalyzer(), new ProtobufFileAnalyzer()];

    /// <summary>The diagnostics with the text that each has under its squiggle, in the order of the source.</summary>
    public static async Task<IReadOnlyList<Finding>> OfAsync(TestProject project)
    {
        GeneratorRun run = GeneratorRun.Of(project);
        CompilationWithAnalyzers analysis = run.WithEmitted().WithAnalyzers(All, new AnalyzerOptions(project.AdditionalFiles, new ProjectOptionsProvider(project.RootNamespace)));
        ImmutableArray<Diagnostic> found = await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(found, d => d.Id == "AD0001");
        Finding[] findings =
            [.. found
                .OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(d => d.Location.SourceSpan.Start)
                .ThenBy(d => d.Id, StringComparer.Ordinal)
                .Select(d => new Finding(d.Id, Squiggle(project, d), d.GetMessage(CultureInfo.InvariantCulture), d))];
        AssertAgree(run, findings);
        return findings;
    }

    // Emitted code follows from the same parser: what is reported is not emitted, and what is not emitted is reported.
    private static void AssertAgree(GeneratorRun run, Finding[] findings)
    {
        bool hasCompilerErrors = run.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Any(d => d.Severity == DiagnosticSeverity.Error && !d.Id.Contains("CS0103", StringComparison.Ordinal));
        Model.EntityOutcome[] entities = [.. run.Result.TrackedSteps.GetValueOrDefault(TrackingNames.Outcomes, []).SelectMany(s => s.Outputs).Select(o => (Model.EntityOutcome)o.Value)];
        bool allEmitted = entities.All(e => e.Spec is not null);
        bool isWholeModelRule(Finding f) => IsAboutSchemas(f) || f.Diagnostic.Severity == DiagnosticSeverity.Warning || f.Id is Diagnostics.DiagnosticIds.ReferenceCycle or Diagnostics.DiagnosticIds.DuplicateEntityName or Diagnostics.DiagnosticIds.SharedEntityStream or Diagnostics.DiagnosticIds.UnsafeNotAllowed;
        if (!hasCompilerErrors && entities.Length != 0)
        {
            Assert.True(allEmitted ? findings.All(isWholeModelRule) : findings.Any(f => f.Diagnostic.Severity == DiagnosticSeverity.Error), $"{(allEmitted ? "all" : "not all")} entities are sound, but reported is: {string.Join("; ", findings.Select(f => f.Message))}");
        }
    }

    // An entity that does not fit its schema is emitted without that face.
    private static bool IsAboutSchemas(Finding finding) =>
        string.CompareOrdinal(finding.Id, Diagnostics.DiagnosticIds.BadAvroSchema) >= 0 && string.CompareOrdinal(finding.Id, Diagnostics.DiagnosticIds.AmbiguousSchemaField) <= 0;

    private static string Squiggle(TestProject project, Diagnostic diagnostic) => diagnostic.Location switch
    {
        { SourceTree: { } tree } place => tree.GetText(TestContext.Current.CancellationToken).ToString(place.SourceSpan),
        { Kind: LocationKind.ExternalFile } place => project.Files[place.GetLineSpan().Path].Substring(place.SourceSpan.Start, place.SourceSpan.Length),
        _ => string.Empty,
    };
}
