using System.Collections.Immutable;
using CodeSynth.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CodeSynth.Docs.Tests.Support;

/// <summary>A project as a reader would have it, compiled with the generator and judged by its analyzers.</summary>
internal static class SnippetProject
{
    private const string GlobalUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading.Tasks;";

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp13);

    // The framework, the runtime, and what these need.
    private static readonly ImmutableArray<MetadataReference> s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => !Path.GetFileName(p).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && Path.GetFileName(p) is not ("CodeSynth.Generators.dll" or "CodeSynth.Docs.Tests.dll"))
            .Select(p => (MetadataReference)MetadataReference.CreateFromFile(p))];

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers =
        [.. typeof(SynthGenerator).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !t.IsAbstract && !t.IsSubclassOf(typeof(DiagnosticSuppressor))).Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)];

    /// <summary>What compiler and analyzers say of a project, warnings of the compiler about unused variables aside.</summary>
    /// <param name="files">Sources and schemas by their names.</param>
    public static async Task<IReadOnlyList<string>> MistakesInAsync(IReadOnlyDictionary<string, string> files)
    {
        ImmutableArray<AdditionalText> schemas = [.. files.Where(f => !IsSource(f.Key)).Select(f => (AdditionalText)new SchemaText(f.Key, f.Value))];
        var compilation = CSharpCompilation.Create(
            "Snippets",
            [Parse("GlobalUsings.cs", GlobalUsings), .. files.Where(f => IsSource(f.Key)).Select(f => Parse(f.Key, f.Value))],
            s_references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new SynthGenerator().AsSourceGenerator()], additionalTexts: schemas, parseOptions: s_parse);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation emitted, out ImmutableArray<Diagnostic> ofGenerator);
        ImmutableArray<Diagnostic> found = await emitted.WithAnalyzers(s_analyzers, new AnalyzerOptions(schemas)).GetAllDiagnosticsAsync();
        return [.. ofGenerator.Concat(found)
            .Where(d => d.Severity == DiagnosticSeverity.Error || (d.Severity == DiagnosticSeverity.Warning && d.Id.StartsWith("SYN", StringComparison.Ordinal)))
            .Select(d => d.ToString())];
    }

    private static bool IsSource(string file) => file.EndsWith(".cs", StringComparison.Ordinal);

    private static SyntaxTree Parse(string file, string text) => CSharpSyntaxTree.ParseText(SourceText.From(text, System.Text.Encoding.UTF8), s_parse, file);

    private sealed class SchemaText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, System.Text.Encoding.UTF8);
    }
}
