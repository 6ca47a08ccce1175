using System.Text.RegularExpressions;
using CodeSynth.Docs.Tests.Support;

namespace CodeSynth.Docs.Tests;

/// <summary>A link leads to a file that is there, and to a heading of it.</summary>
public partial class LinkTests
{
    public static TheoryData<string> Pages => [.. Page.All.Select(p => p.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_OfAPage_LeadToFilesAndHeadings(string path)
    {
        Page page = Page.Of(path);
        string folder = Path.GetDirectoryName(Repository.PathOf(path))!;

        foreach (string link in Link().Matches(page.Prose()).Select(m => m.Groups[1].Value).Where(l => !l.Contains("://", StringComparison.Ordinal)))
        {
            string[] parts = link.Split('#', 2);
            string target = parts[0].Length == 0 ? Repository.PathOf(path) : Path.GetFullPath(parts[0], folder);
            Assert.True(Path.Exists(target), $"{path}: there is no {link}");
            if (parts.Length == 2)
            {
                Assert.True(Anchors(File.ReadAllText(target)).Contains(parts[1]), $"{path}: {parts[0]} has no heading #{parts[1]}");
            }
        }
    }

    /// <summary>A page that nothing leads to, nobody reads.</summary>
    [Fact]
    public void Readme_Links_LeadToEveryPage()
    {
        string readme = Page.Of("README.md").Text;

        Assert.All(Directory.GetFiles(Repository.PathOf("docs"), "*.md").Select(Path.GetFileName), page => Assert.Contains($"](docs/{page})", readme, StringComparison.Ordinal));
    }

    /// <summary>As GitHub makes them: lower case, punctuation left out, blanks as hyphens.</summary>
    private static HashSet<string> Anchors(string text) =>
        [.. Heading().Matches(text).Select(m => NotInAnchors().Replace(m.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'))];

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
