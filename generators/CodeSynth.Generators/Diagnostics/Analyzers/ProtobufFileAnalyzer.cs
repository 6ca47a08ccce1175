using System.Collections.Immutable;
using CodeSynth.Generators.Parsing;
using CodeSynth.Schemas;
using CodeSynth.Schemas.Protobuf;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeSynth.Generators.Diagnostics.Analyzers;

/// <summary>The mistakes of .proto files, reported in the files: of each by itself first, and of its imports and names once it has none.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProtobufFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.BadProtobufSchema];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            ImmutableArray<AdditionalText> files = start.Options.AdditionalFiles;

            // Not this request's token: what it leaves behind, an exception even, is there for the next one.
            var library = new Lazy<ProtoLibrary>(() => new ProtoLibrary(files.Where(SchemaFiles.IsProtobuf).Select(f => SchemaFiles.ParseProtobuf(f, CancellationToken.None))));
            start.RegisterAdditionalFileAction(action => Check(action, library));
        });
    }

    private static void Check(AdditionalFileAnalysisContext action, Lazy<ProtoLibrary> library)
    {
        if (!SchemaFiles.IsProtobuf(action.AdditionalFile) || action.AdditionalFile.GetText(action.CancellationToken) is not { } text)
        {
            return;
        }

        ProtoFile file = SchemaFiles.ParseProtobuf(action.AdditionalFile, action.CancellationToken);
        foreach (SchemaFault fault in library.Value.Resolve(file, action.CancellationToken).Faults)
        {
            action.ReportDiagnostic(Diagnostic.Create(Rules.BadProtobufSchema, FaultPlace.Of(file.Path, text, fault), fault.Message));
        }
    }
}
