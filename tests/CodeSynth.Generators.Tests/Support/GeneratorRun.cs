using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>
/// A run of the generator. Every one is made twice: the second, over a copy of the compilation, must find everything cached,
/// and nothing of Roslyn may be reachable from what is cached.
/// </summary>
internal sealed class GeneratorRun
{
    private static readonly string[] s_steps =
    [
        TrackingNames.Outcomes,
        TrackingNames.Options,
        TrackingNames.Withheld,
        TrackingNames.Entities,
        TrackingNames.Catalog,
        TrackingNames.AvroFiles,
        TrackingNames.ProtobufFiles,
        TrackingNames.Bound,
        TrackingNames.MainFaces,
        TrackingNames.AvroFaces,
        TrackingNames.ProtobufFaces,
        TrackingNames.TakenNames,
        TrackingNames.TypedRecords,
    ];

    private GeneratorDriver _driver;

    private TestProject _project;
    private ImmutableArray<AdditionalText> _files;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation compilation, TestProject project, ImmutableArray<AdditionalText> files)
    {
        _files = files;
        _driver = driver;
        _project = project;
        Compilation = compilation;
    }

    /// <summary>The project without what was emitted.</summary>
    public CSharpCompilation Compilation { get; private set; }

    public GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    /// <summary>The emitted files by their names, with the version replaced.</summary>
    public IReadOnlyDictionary<string, string> Files => Result.GeneratedSources.ToDictionary(
        s => s.HintName,
        s => s.SourceText.ToString().Replace($"\"{Emission.Writing.FileHeader.Version}\"", "\"%VERSION%\"", StringComparison.Ordinal));

    public static GeneratorRun Of(TestProject project)
    {
        CSharpCompilation compilation = project.Compile();
        ImmutableArray<AdditionalText> files = project.AdditionalFiles;
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new SynthGenerator().AsSourceGenerator()],
            additionalTexts: files,
            parseOptions: TestProject.ParseOptions,
            optionsProvider: new ProjectOptionsProvider(project.RootNamespace, project.FileMetadata),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        var run = new GeneratorRun(driver.RunGenerators(compilation), compilation, project, files);
        Assert.Empty(run.Result.Diagnostics);
        Assert.Null(run.Result.Exception);
        run.AssertNothingOfRoslynIsKept();
        run.AssertSecondRunIsCached();
        return run;
    }

    /// <summary>Runs again after an edit and says what became of each step's outputs.</summary>
    public IReadOnlyDictionary<string, string> Rerun(TestProject edited)
    {
        Compilation = edited.Update(Compilation);
        foreach (AdditionalText file in edited.AdditionalFiles.Where(f => _project.Files.GetValueOrDefault(f.Path) != edited.Files[f.Path]))
        {
            AdditionalText? old = _files.FirstOrDefault(f => f.Path == file.Path);
            _driver = old is null ? _driver.AddAdditionalTexts([file]) : _driver.ReplaceAdditionalText(old, file);
            _files = [.. _files.Where(f => f != old), file];
        }

        _project = edited;
        _driver = _driver.RunGenerators(Compilation);
        AssertNothingOfRoslynIsKept();
        Dictionary<string, string> reasons = s_steps.ToDictionary(s => s, s => Describe(Steps(s)));
        reasons.Add("SourceOutput", Describe(Result.TrackedOutputSteps.SelectMany(s => s.Value)));
        return reasons;
    }

    /// <summary>The project with what was emitted.</summary>
    public CSharpCompilation WithEmitted()
    {
        IEnumerable<SyntaxTree> trees = Result.GeneratedSources.Select(s => CSharpSyntaxTree.ParseText(s.SourceText, TestProject.ParseOptions, s.HintName));
        return Compilation.AddSyntaxTrees(trees);
    }

    /// <summary>Asserts that everything compiles, and what was emitted without a warning.</summary>
    public CSharpCompilation AssertCompiles()
    {
        CSharpCompilation compilation = WithEmitted();
        ImmutableArray<Diagnostic> diagnostics = compilation.GetDiagnostics(TestContext.Current.CancellationToken);
        Assert.Empty(diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error || (d.Severity == DiagnosticSeverity.Warning && IsEmitted(d))));
        return compilation;
    }

    /// <summary>Asserts that the compiler finds nothing in what was emitted, whatever it says about the user's files.</summary>
    public void AssertEmittedCompiles() =>
        Assert.Empty(WithEmitted().GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning && IsEmitted(d)));

    private static bool IsEmitted(Diagnostic diagnostic) => diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) ?? false;

    private static string Describe(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        string.Join(" ", steps.SelectMany(s => s.Outputs).Select(o => o.Reason).GroupBy(r => r).OrderBy(g => g.Key).Select(g => $"{g.Key}×{g.Count()}"));

    private ImmutableArray<IncrementalGeneratorRunStep> Steps(string name) =>
        Result.TrackedSteps.TryGetValue(name, out ImmutableArray<IncrementalGeneratorRunStep> steps) ? steps : [];

    private void AssertSecondRunIsCached()
    {
        GeneratorRunResult second = _driver.RunGenerators(Compilation.Clone()).GetRunResult().Results.Single();
        IEnumerable<IncrementalGeneratorRunStep> steps = s_steps.SelectMany(s => second.TrackedSteps.GetValueOrDefault(s, [])).Concat(second.TrackedOutputSteps.SelectMany(s => s.Value));
        Assert.All(steps.SelectMany(s => s.Outputs), o => Assert.True(o.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{o.Reason}: {o.Value}"));
    }

    private void AssertNothingOfRoslynIsKept() => Assert.All(s_steps.SelectMany(s => Steps(s)).SelectMany(s => s.Outputs), o => ObjectGraph.AssertHasNoRoslyn(o.Value));
}
