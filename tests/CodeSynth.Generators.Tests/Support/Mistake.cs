using System.Text.RegularExpressions;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>
/// Sources with the expected squiggles marked: <c>{|SYN0005:References|}</c> says that SYN0005, and nothing else, stands under
/// "References". A source without marks must be silent.
/// </summary>
internal static partial class Mistake
{
    /// <param name="marked">The source.</param>
    /// <param name="messagePart">What every message holds.</param>
    /// <param name="files">The files that are no C#.</param>
    public static Task AssertAsync(string marked, string? messagePart = null, params (string Path, string Text)[] files) =>
        AssertAsync(marked, files.Aggregate(TestProject.Empty, (p, file) => p.With(file.Path, file.Text)), messagePart);

    /// <summary>The same beside the schema files of a project.</summary>
    public static async Task AssertAsync(string marked, TestProject schemas, string? messagePart = null)
    {
        var expected = Mark().Matches(marked).Select(m => (Id: m.Groups[1].Value, Text: m.Groups[2].Value)).ToList();
        TestProject project = schemas.With("Entities.cs", "using CodeSynth;\n" + Mark().Replace(marked, "$2"));

        IReadOnlyList<Finding> findings = await AnalyzerRun.OfAsync(project);

        Assert.Equal(expected, findings.Select(f => (f.Id, f.Squiggle)).ToList());
        Assert.All(findings, f => Assert.True(messagePart is null || f.Message.Contains(messagePart, StringComparison.Ordinal), f.Message));
        Assert.All(findings, f => Assert.EndsWith($"docs/diagnostics/{f.Id}.md", f.Diagnostic.Descriptor.HelpLinkUri, StringComparison.Ordinal));

        // Whatever the mistake, what is emitted all the same must not add the compiler's errors to ours.
        GeneratorRun.Of(project).AssertEmittedCompiles();
    }

    /// <summary>A property under test in an entity that is otherwise right.</summary>
    public static Task AssertPropertyAsync(string property, string? messagePart = null) => AssertAsync(
        $$"""
        [SynthEntity]
        public partial class E
        {
            [RecordKey, Sequence("E{0}")] public string Id { get; set; } = "";
            {{property}}
        }
        """,
        messagePart);

    [GeneratedRegex(@"\{\|(SYN[0-9]{4}):((?:(?!\|\}).)*)\|\}", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
