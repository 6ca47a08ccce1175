using System.Text.RegularExpressions;
using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Emitting;

/// <summary>The first thing that a reader tries must work as it stands.</summary>
public partial class ReadmeTests
{
    private static readonly string s_page = Repository.Read(Path.Combine(Repository.DiagnosticPages, "../../README.md"));

    [Fact]
    public async Task Readme_Examples_CompileWithoutAWarning()
    {
        string[] blocks = [.. CSharp().Matches(s_page).Select(m => m.Groups[1].Value)];
        string usage = $"static class Usage {{ static void Use() {{ {blocks[2]} }} }}";
        foreach (string source in (string[])[blocks[0] + "\n" + usage, blocks[1]])
        {
            TestProject project = TestProject.Of(source) with { RootNamespace = "" };

            Assert.Empty(await AnalyzerRun.OfAsync(project));
            GeneratorRun.Of(project).AssertCompiles();
        }
    }

    [Fact]
    public void Readme_Links_LeadToFiles()
    {
        string root = Path.Combine(Repository.DiagnosticPages, "../..");
        Assert.All(Link().Matches(s_page), link => Assert.True(Path.Exists(Path.Combine(root, link.Groups[1].Value)), link.Groups[1].Value));
    }

    [GeneratedRegex(@"```csharp\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex CSharp();

    [GeneratedRegex(@"\]\((?!https:)([^)#]+)\)")]
    private static partial Regex Link();
}
