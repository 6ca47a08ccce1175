using System.Text.RegularExpressions;

namespace CodeSynth.Benchmarks.Results;

/// <summary>
/// The tables of README and docs that hold figures: what stands between <c>&lt;!-- figures FOLDER GROUP… --&gt;</c> and <c>&lt;!-- /figures --&gt;</c> is written
/// from the results of that folder. A GROUP is a group's name or the beginning of several.
/// </summary>
internal static partial class PageFigures
{
    private const string End = "<!-- /figures -->";

    /// <summary>Where results are kept.</summary>
    public static string ResultsFolder => Path.Combine(RunConditions.Root, "tests", "CodeSynth.Benchmarks", "results");

    /// <summary>The pages that have such tables.</summary>
    public static IEnumerable<string> Pages =>
        Directory.EnumerateFiles(Path.Combine(RunConditions.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Prepend(Path.Combine(RunConditions.Root, "README.md"))
            .Where(p => File.ReadAllText(p).Contains(End, StringComparison.Ordinal));

    /// <summary>A page's text with its tables written anew.</summary>
    public static string Rewritten(string text) => Block().Replace(text, match =>
        $"{match.Groups["begin"].Value}\n{Tables(match.Groups["folder"].Value, match.Groups["groups"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))}{End}");

    /// <summary>A table for neighbours that share contenders and a unit, and where they are from.</summary>
    internal static string Tables(string folder, IReadOnlyList<string> names)
    {
        var lines = new List<string>();
        List<(string File, ResultsFile Results)> files = [.. Directory.GetFiles(Path.Combine(ResultsFolder, folder), "*.md").Order(StringComparer.Ordinal).Select(f => (f, ResultsFile.Read(f)))];
        var sources = new List<(string File, ResultsFile Results)>();
        FigureGroup? above = null;
        foreach (string name in names)
        {
            bool isAny = false;
            foreach ((string file, ResultsFile results) in files)
            {
                foreach (FigureGroup group in results.Groups.Where(g => g.Id == name || g.Id.StartsWith(name + "-", StringComparison.Ordinal)))
                {
                    Row(lines, group, above);
                    above = group;
                    isAny = true;
                    if (!sources.Any(s => s.File == file))
                    {
                        sources.Add((file, results));
                    }
                }
            }

            if (!isAny)
            {
                throw new InvalidOperationException($"No results of {folder} are about {name}.");
            }
        }

        lines.Add(string.Empty);
        foreach (IGrouping<string, (string File, ResultsFile Results)> same in sources.GroupBy(s => $"{s.Results["Processor"]}, {s.Results["Runtime"]}"))
        {
            string commands = string.Join(", ", same.Select(s => $"`{s.Results["Command"]}`"));
            lines.Add($"Medians, on {same.Key}, by {commands}.");
        }

        return string.Concat(lines.Select(line => line + "\n"));
    }

    private static void Row(List<string> lines, FigureGroup group, FigureGroup? above)
    {
        if (above is null || above.Unit != group.Unit || !above.Figures.Select(f => f.Contender).SequenceEqual(group.Figures.Select(f => f.Contender)))
        {
            if (above is not null)
            {
                lines.Add(string.Empty);
            }

            lines.Add($"| {group.Unit} | {string.Join(" | ", group.Figures.Select(f => f.Contender))} |");
            lines.Add($"|---|{string.Concat(group.Figures.Select(_ => "---:|"))}");
        }

        IEnumerable<string> cells = group.Figures.Select((f, i) => i == 0 ? FigureText.Number(f.Median) : $"{FigureText.Number(f.Median)} ({FigureText.Ratio(f.Ratio)})");
        lines.Add($"| {group.Title} | {string.Join(" | ", cells)} |");
    }

    [GeneratedRegex(@"(?<begin><!-- figures (?<folder>\S+)(?<groups>( \S+)+?) -->)\n.*?<!-- /figures -->", RegexOptions.Singleline)]
    private static partial Regex Block();
}
