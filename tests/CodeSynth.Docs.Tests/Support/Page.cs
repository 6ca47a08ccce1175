using System.Text.RegularExpressions;

namespace CodeSynth.Docs.Tests.Support;

/// <summary>A page of the documentation.</summary>
/// <param name="Path">From the repository's root.</param>
/// <param name="Text">What it says.</param>
internal sealed partial record Page(string Path, string Text)
{
    /// <summary>The pages that are read from top to bottom. The diagnostics' pages have a test of their own, which compiles their examples.</summary>
    public static IReadOnlyList<Page> All { get; } =
    [
        .. new[] { "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "schemas/README.md", "runtime/README.md" }
            .Concat(Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories).Select(f => System.IO.Path.GetRelativePath(Repository.Root, f)))
            .Order(StringComparer.Ordinal)
            .Select(Of),
    ];

    /// <summary>Reads one.</summary>
    public static Page Of(string path) => new(path, File.ReadAllText(Repository.PathOf(path)));

    /// <summary>What its blocks say they are.</summary>
    public IReadOnlyList<string> Languages => [.. Fence().Matches(Text).Select(m => m.Groups["language"].Value)];

    /// <summary>Its blocks of code in a language.</summary>
    public IReadOnlyList<string> Blocks(string language) =>
        [.. Fence().Matches(Text).Where(m => m.Groups["language"].Value == language).Select(m => m.Groups["code"].Value)];

    /// <summary>The commands that stand between words, in backticks.</summary>
    public IReadOnlyList<string> InlineCommands() =>
        [.. Inline().Matches(Prose()).Select(m => m.Groups[1].Value.Replace("\\|", "|", StringComparison.Ordinal)).Where(c => !c.Contains('…') && !c.Contains("...")).Distinct()];

    /// <summary>The page without its blocks.</summary>
    public string Prose() => Fence().Replace(Text, "");

    [GeneratedRegex(@"^```(?<language>\w*)[^\n]*\n(?<code>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"(?<!`)`((?:[A-Z_]+=\S+ )*(?:\./run\.sh(?: [^`\n]+)?|dotnet (?:run|test|publish) [^`\n]*\b(?:tests|examples|generators)/[^`\n]+))`(?!`)")]
    private static partial Regex Inline();
}
