using System.Reflection;
using System.Text.RegularExpressions;
using CodeSynth.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Tests.Docs;

/// <summary>docs/workflows.md against the code: its models and its statements are compiled with what the generator makes of them, and run.</summary>
public partial class WorkflowsPageTests
{
    private const string Folder = "docs";
    private const string Statements = "Statements.cs";

    private static readonly string s_page = Repository.Read(Path.Combine(Repository.Root, Folder, "workflows.md"));
    private static readonly TestProject s_project = Project();

    [Fact]
    public async Task Models_AreSilent() => Assert.Empty(await AnalyzerRun.OfAsync(s_project.Without(Statements)));

    [Fact]
    public void Examples_CompileAndRun()
    {
        Assembly assembly = ExecutedModel.Load(GeneratorRun.Of(s_project).AssertCompiles());

        assembly.GetType("Statements")!.GetMethod("Run")!.Invoke(null, null);
    }

    /// <summary>A thousand instances go round in its circle of tries, and none for longer than it may.</summary>
    [Fact]
    public void Fulfilment_EveryInstance_EndsInAFinalStateWithinItsSteps()
    {
        Assembly assembly = ExecutedModel.Load(GeneratorRun.Of(s_project).AssertCompiles());

        var paths = (IReadOnlyList<string>[])assembly.GetType("Statements")!.GetMethod("Paths")!.Invoke(null, null)!;

        Assert.Equal(1000, paths.Length);
        Assert.All(paths, p => Assert.Equal("Placed", p[0]));
        Assert.All(paths, p => Assert.InRange(p.Count, 2, 12));
        Assert.Equal(["Cancelled", "Delivered", "Returned"], paths.Select(p => p[^1]).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(paths, p => p.Count(s => s == "Delivery failed") > 1);
    }

    [Fact]
    public void Links_LeadToFiles()
    {
        string[] links = [.. Link().Matches(s_page).Select(m => m.Groups[1].Value)];

        Assert.NotEmpty(links);
        Assert.All(links, l => Assert.True(Path.Exists(Path.Combine(Repository.Root, Folder, l)), l));
        Assert.All(Id().Matches(s_page), m => Assert.True(File.Exists(Path.Combine(Repository.DiagnosticPages, m.Value + ".md")), m.Value));
    }

    private static TestProject Project()
    {
        string[] blocks = [.. Block().Matches(s_page).Select(m => m.Groups[1].Value)];
        TestProject models = blocks.Where(IsModel).Select((code, number) => (code, number))
            .Aggregate(TestProject.Empty, (project, block) => project.With($"Model{block.number}.cs", "using CodeSynth;\n" + block.code));
        return models.With(Statements, $$"""
            using CodeSynth;
            using Shop;

            public static class Statements
            {
                public static IReadOnlyList<string>[] Paths()
                {
                    SynthWorkflow<Fulfilment> instances = SynthCatalog.Model.WithSeed(42).Workflow<Fulfilment>();
                    return Enumerable.Range(0, (int)instances.Count).Select(i => instances.Path(i)).ToArray();
                }

                public static void Run()
                {
                    {{string.Join('\n', blocks.Where(b => !IsModel(b)).Select(b => $"{{\n{b}}}"))}}
                }
            }
            """);
    }

    private static bool IsModel(string block) => block.Contains("[SynthEntity", StringComparison.Ordinal);

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\]\(([^)#:]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex("SYN[0-9]{4}")]
    private static partial Regex Id();
}
