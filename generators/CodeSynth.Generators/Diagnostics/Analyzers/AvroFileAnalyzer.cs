using System.Collections.Immutable;
using CodeSynth.Generators.Model;
using CodeSynth.Generators.Parsing;
using CodeSynth.Schemas;
using CodeSynth.Schemas.Avro;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CodeSynth.Generators.Diagnostics.Analyzers;

/// <summary>The mistakes of .avsc files, reported in the files: what the parser finds in each, and what shows only beside the others.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AvroFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.BadAvroSchema];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            ImmutableArray<AdditionalText> files = start.Options.AdditionalFiles;

            // Made once for all files: a request that is given up must not leave its exception to the next.
            var library = new Lazy<AvroLibrary>(() => new AvroLibrary(files.Where(SchemaFiles.IsAvro).Select(f => SchemaFiles.ParseAvro(f, CancellationToken.None))));
            start.RegisterAdditionalFileAction(action => Check(action, library));
        });
    }

    private static void Check(AdditionalFileAnalysisContext action, Lazy<AvroLibrary> library)
    {
        if (!SchemaFiles.IsAvro(action.AdditionalFile) || action.AdditionalFile.GetText(action.CancellationToken) is not { } text)
        {
            return;
        }

        AvroFile file = SchemaFiles.ParseAvro(action.AdditionalFile, action.CancellationToken);
        Report(action, text, file.Faults, DiagnosticSeverity.Error);
        Report(action, text, library.Value.FaultsOf(file, action.CancellationToken), DiagnosticSeverity.Error);
        Report(action, text, file.Warnings, DiagnosticSeverity.Warning);
    }

    private static void Report(AdditionalFileAnalysisContext action, SourceText text, EquatableArray<SchemaFault> faults, DiagnosticSeverity severity)
    {
        foreach (SchemaFault fault in faults)
        {
            Location place = FaultPlace.Of(action.AdditionalFile.Path, text, fault);
            action.ReportDiagnostic(Diagnostic.Create(Rules.BadAvroSchema, place, severity, additionalLocations: null, properties: null, fault.Message));
        }
    }
}
