using System.Reflection;
using System.Text.RegularExpressions;
using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>Each diagnostic has an id, a line in the releases file and a page; each page's examples do what it says.</summary>
public partial class PageTests
{
    public static TheoryData<string> Ids =>
        [.. typeof(DiagnosticIds).GetFields(BindingFlags.Static | BindingFlags.Public).Select(f => (string)f.GetRawConstantValue()!)];

    [Fact]
    public void Ids_InCodeReleasesAnalyzersAndPages_AreTheSame()
    {
        string[] ids = [.. Ids.Select(i => i.Data).Order(StringComparer.Ordinal)];

        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(ids, Released("Shipped").Concat(Released("Unshipped")).Order(StringComparer.Ordinal));
        Assert.Equal(ids, AnalyzerRun.All.SelectMany(a => a.SupportedDiagnostics).Select(d => d.Id).Order(StringComparer.Ordinal));
        Assert.Equal(ids, Directory.GetFiles(Repository.DiagnosticPages, "SYN*.md").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal));
        Assert.All(ids, id => Assert.Contains($"[{id}]({id}.md)", Repository.Read(Path.Combine(Repository.DiagnosticPages, "README.md")), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Page_WrongExample_FiresItsDiagnosticAlone(string id)
    {
        string page = PageOf(id);
        DiagnosticDescriptor rule = AnalyzerRun.All.SelectMany(a => a.SupportedDiagnostics).Single(d => d.Id == id);

        IReadOnlyList<Finding> findings = await AnalyzerRun.OfAsync(Example(page, "Wrong"));

        Assert.StartsWith($"# {id}: {rule.Title}\n", page, StringComparison.Ordinal);
        Assert.All(findings, f => Assert.Equal(id, f.Id));
        Assert.Contains($"\n> {findings[0].Message}\n", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Page_RightExample_CompilesAndIsSilent(string id)
    {
        TestProject project = Example(PageOf(id), "Right");

        Assert.Empty(await AnalyzerRun.OfAsync(project));
        GeneratorRun run = GeneratorRun.Of(project);
        run.AssertCompiles();
        Assert.True(run.Files.Count > 1 || !PageOf(id).Contains("```csharp", StringComparison.Ordinal));
    }

    /// <summary>An example of a page, as a project.</summary>
    internal static TestProject ExampleOf(string id, string heading) => Example(PageOf(id), heading);

    private static string PageOf(string id) => Repository.Read(Path.Combine(Repository.DiagnosticPages, id + ".md"));

    private static TestProject Example(string page, string heading)
    {
        string section = page[page.IndexOf($"\n## {heading}\n", StringComparison.Ordinal)..].Split("\n## ", 3)[1];
        string code = CSharp().Match(section).Groups[1].Value;
        bool isProjectShown = section.Contains("```xml", StringComparison.Ordinal);
        TestProject project = TestProject.Of(code) with { AllowUnsafe = !isProjectShown || section.Contains("<AllowUnsafeBlocks>true<", StringComparison.Ordinal), HasMasterData = !isProjectShown || section.Contains("CodeSynth.MasterData", StringComparison.Ordinal) };
        return SchemaFile().Matches(section).Aggregate(project, (p, file) => p.With(file.Groups[1].Value, file.Groups[2].Value));
    }

    private static IEnumerable<string> Released(string file) =>
        Released().Matches(Repository.Read(Path.Combine(Repository.Generator, $"AnalyzerReleases.{file}.md"))).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"```csharp\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex CSharp();

    // A schema file has its name behind the language: ```json payment.avsc, ```proto order.proto.
    [GeneratedRegex(@"```(?:json|proto) (\S+)\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex SchemaFile();

    [GeneratedRegex(@"^(SYN[0-9]{4}) \| CodeSynth \| (?:Error|Warning) \| ", RegexOptions.Multiline)]
    private static partial Regex Released();
}
