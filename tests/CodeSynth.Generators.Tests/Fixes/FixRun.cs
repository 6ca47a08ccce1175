using System.Collections.Immutable;
using CodeSynth.Generators.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CodeSynth.Generators.Tests.Fixes;

/// <summary>A project opened as an editor opens it, with what a code fix offers for the first diagnostic that it knows.</summary>
internal sealed class FixRun : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly TestProject _source;
    private readonly CodeFixProvider _fix;
    private readonly ProjectId _project;

    private FixRun(TestProject source, CodeFixProvider fix)
    {
        (_source, _fix) = (source, fix);
        CSharpCompilation compilation = source.Compile();
        _project = _workspace.AddProject(ProjectInfo
            .Create(ProjectId.CreateNewId(), VersionStamp.Default, source.AssemblyName, source.AssemblyName, LanguageNames.CSharp)
            .WithMetadataReferences(compilation.References)
            .WithCompilationOptions(compilation.Options)
            .WithParseOptions(TestProject.ParseOptions)).Id;
        foreach ((string file, string text) in source.Files.Where(f => f.Key.EndsWith(".cs", StringComparison.Ordinal)))
        {
            _workspace.AddDocument(_project, file, SourceText.From(text));
        }
    }

    public IReadOnlyList<CodeAction> Actions { get; private set; } = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Project Project => _workspace.CurrentSolution.GetProject(_project)!;

    public static async Task<FixRun> OfAsync(TestProject source, CodeFixProvider fix)
    {
        var run = new FixRun(source, fix);
        var actions = new List<CodeAction>();
        IReadOnlyList<Diagnostic> found = await run.DiagnosticsAsync();
        if (found.Count != 0)
        {
            // An editor hands over all that there are at one place.
            Location first = found[0].Location;
            Document document = run.Project.GetDocument(first.SourceTree)!;
            ImmutableArray<Diagnostic> there = [.. found.Where(d => d.Location == first)];
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, first.SourceSpan, there, (action, _) => actions.Add(action), Cancellation));
        }

        run.Actions = actions;
        return run;
    }

    /// <summary>The project after a fix.</summary>
    public async Task<TestProject> ApplyAsync(CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(Cancellation);
        Solution changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
        TestProject result = _source;
        foreach (Document document in changed.GetProject(_project)!.Documents)
        {
            result = result.With(document.Name, (await document.GetTextAsync(Cancellation)).ToString());
        }

        return result;
    }

    /// <summary>The project after the fix was applied wherever an action of the same kind is offered.</summary>
    public async Task<TestProject> ApplyToAllAsync(CodeAction action)
    {
        var all = new FixAllContext(Project, _fix, FixAllScope.Project, action.EquivalenceKey, _fix.FixableDiagnosticIds, new Found(this), Cancellation);
        return await ApplyAsync((await _fix.GetFixAllProvider()!.GetFixAsync(all))!);
    }

    public void Dispose() => _workspace.Dispose();

    private async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync()
    {
        Compilation compilation = (await Project.GetCompilationAsync(Cancellation))!;
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers(AnalyzerRun.All, new AnalyzerOptions(_source.AdditionalFiles));
        ImmutableArray<Diagnostic> found = await analysis.GetAnalyzerDiagnosticsAsync(Cancellation);
        return [.. found.Where(d => _fix.FixableDiagnosticIds.Contains(d.Id)).OrderBy(d => d.Location.SourceSpan.Start)];
    }

    private sealed class Found(FixRun run) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await run.DiagnosticsAsync();

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            SyntaxTree? tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await run.DiagnosticsAsync()).Where(d => d.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
