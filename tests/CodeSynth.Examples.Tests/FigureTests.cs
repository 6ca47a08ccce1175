using System.Text.RegularExpressions;
using CodeSynth.Benchmarks.Results;

namespace CodeSynth.Examples.Tests;

/// <summary>What README and docs say of speed, held against the results that a program wrote.</summary>
public partial class FigureTests
{
    public static TheoryData<string> Pages => [.. PageFigures.Pages.Select(p => Path.GetRelativePath(RunConditions.Root, p))];

    public static TheoryData<string> Files => [.. Directory.GetFiles(PageFigures.ResultsFolder, "*.md", SearchOption.AllDirectories).Where(IsOfAFamily).Select(p => Path.GetRelativePath(PageFigures.ResultsFolder, p))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Tables_OfAPage_AreThoseOfTheResults(string page)
    {
        string text = File.ReadAllText(Path.Combine(RunConditions.Root, page)).ReplaceLineEndings("\n");

        Assert.Equal(PageFigures.Rewritten(text), text);
    }

    /// <summary>A page with a figure changed, a table gone or results that are not there does not pass for one that was written.</summary>
    [Fact]
    public void Tables_Changed_AreSeen()
    {
        string text = File.ReadAllText(Path.Combine(RunConditions.Root, "README.md")).ReplaceLineEndings("\n");
        Match row = TableRow().Match(text, text.IndexOf("<!-- figures ", StringComparison.Ordinal));

        Assert.Equal(text, PageFigures.Rewritten(text.Replace(row.Value, row.Value.Replace(" |", "0 |", StringComparison.Ordinal), StringComparison.Ordinal)));
        Assert.Throws<InvalidOperationException>(() => PageFigures.Rewritten("<!-- figures amd-epyc no-such-group -->\n<!-- /figures -->"));
    }

    /// <summary>Figures that nothing wrote stand beside the command that gives them.</summary>
    [Fact]
    public void Figures_OutsideOfTables_NameTheirCommand()
    {
        string[] pages = ["README.md", .. Directory.GetFiles(Path.Combine(RunConditions.Root, "docs"), "*.md").Select(p => Path.GetRelativePath(RunConditions.Root, p))];

        string[] without = [.. pages.SelectMany(page => Claims(Written().Replace(File.ReadAllText(Path.Combine(RunConditions.Root, page)).ReplaceLineEndings("\n"), "")).Select(claim => $"{page}: {claim}"))];

        Assert.Empty(without);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Results_OfAFamily_SayWhatTheyDependOnAndReadBackAsWritten(string file)
    {
        string path = Path.Combine(PageFigures.ResultsFolder, file);
        GroupFamily family = Groups.All.Single(f => f.Id == Path.GetFileNameWithoutExtension(file));
        var results = ResultsFile.Read(path);

        Assert.Equal(Path.GetDirectoryName(file), RunConditions.FolderOf(results["Processor"].Split(',')[0]));
        Assert.Equal($"./bench.sh {family.Id}", results["Command"].Replace(" quick", "", StringComparison.Ordinal));
        Assert.Matches(@"^[0-9a-f]{7,} of \d{4}-\d\d-\d\d", results["Commit"]);
        Assert.All(["Runtime", "System", "Versions", "Load at the start"], name => Assert.NotEmpty(results[name]));
        Assert.NotEmpty(results.Groups);
        Assert.All(results.Groups, g => Assert.StartsWith(family.Id, g.Id, StringComparison.Ordinal));
        Assert.All(results.Groups, g => Assert.All(g.Figures, f => Assert.True(f.Median > 0 && f.Noise >= 0 && f.Ratio > 0, $"{g.Id}: {f}")));

        string copy = Path.GetTempFileName();
        results.Write(copy, family);
        string again = File.ReadAllText(copy);
        File.Delete(copy);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), again);
    }

    [Theory]
    [InlineData("AMD EPYC", "amd-epyc")]
    [InlineData("Intel(R) Xeon(R) Platinum 8370C CPU @ 2.80GHz", "intel-xeon-platinum-8370c")]
    [InlineData("AMD Ryzen 9 7950X 16-Core Processor", "amd-ryzen-9-7950x")]
    public void Folder_OfAProcessor_IsItsNameWithoutMarks(string processor, string folder) => Assert.Equal(folder, RunConditions.FolderOf(processor));

    [Fact]
    public void Statistics_OfTurns_AreMedianPairsAndQuartiles()
    {
        Figure figure = Statistics.Figure("x", [10, 30, 20, 50, 40], [10, 10, 10, 10, 40]);

        Assert.Equal(30, figure.Median);
        Assert.Equal(2, figure.Ratio); // of 1, 3, 2, 5, 1
        Assert.Equal(1 / 3.0, figure.Noise, 12); // from 20 to 40
    }

    // Paragraphs, lists' items and tables, whose command stands in the paragraph before or after. 100 ns are what time is counted in.
    private static IEnumerable<string> Claims(string text)
    {
        string[] paragraphs = text.Split("\n\n");
        for (int i = 0; i < paragraphs.Length; i++)
        {
            string around = string.Concat(paragraphs[Math.Max(0, i - 1)..Math.Min(paragraphs.Length, i + 2)]);
            if (Claim().Match(paragraphs[i]) is { Success: true } claim && !Command().IsMatch(around))
            {
                yield return claim.Value;
            }
        }
    }

    private static bool IsOfAFamily(string path) => Path.GetDirectoryName(path) is { } folder && Directory.GetFiles(folder, "rows-*.md").Length > 0;

    [GeneratedRegex(@"^\| (?!row|---).*\d.*\|$", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex("<!-- figures .*?<!-- /figures -->", RegexOptions.Singleline)]
    private static partial Regex Written();

    [GeneratedRegex(@"(?<![\d.,])(?!100 ns)[\d.,]+ (?:ns\b|million (?:events|rows|records|messages)|M/s|MiB more)[^.|]*")]
    private static partial Regex Claim();

    [GeneratedRegex(@"\./bench\.sh|tests/CodeSynth\.Benchmarks|`-- ")]
    private static partial Regex Command();
}
