using System.Globalization;

namespace CodeSynth.Benchmarks.Results;

/// <summary>
/// A family's figures as a page of Markdown that is read back to write the tables of other pages: a head of what they depend on, and a table for each group.
/// </summary>
/// <param name="Head">Lines of the head by their names.</param>
/// <param name="Groups">The groups in their order.</param>
internal sealed record ResultsFile(IReadOnlyList<(string Name, string Value)> Head, IReadOnlyList<FigureGroup> Groups)
{
    private const string None = "–";

    /// <summary>The value of a line of the head.</summary>
    public string this[string name] => Head.First(h => h.Name == name).Value;

    /// <summary>Writes a family's page.</summary>
    public void Write(string path, GroupFamily family)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var output = new StreamWriter(path) { NewLine = "\n" };
        output.WriteLine($"# {family.Id}");
        output.WriteLine();
        output.WriteLine(family.Title);
        output.WriteLine();
        foreach ((string name, string value) in Head)
        {
            output.WriteLine($"- {name}: {value}");
        }

        foreach (FigureGroup group in Groups)
        {
            output.WriteLine();
            output.WriteLine($"## {group.Id}: {group.Title}");
            output.WriteLine();
            output.WriteLine($"| contender | {group.Unit} | noise | ratio | B allocated |");
            output.WriteLine("|---|---:|---:|---:|---:|");
            foreach (Figure f in group.Figures)
            {
                output.WriteLine($"| {f.Contender} | {Exact(f.Median)} | {Exact(f.Noise)} | {Exact(f.Ratio)} | {(f.BytesAllocated is { } bytes ? Exact(bytes) : None)} |");
            }
        }
    }

    /// <summary>Reads a family's page.</summary>
    public static ResultsFile Read(string path)
    {
        var head = new List<(string, string)>();
        var groups = new List<FigureGroup>();
        foreach (string line in File.ReadLines(path))
        {
            if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                string[] parts = line[2..].Split(": ", 2);
                head.Add((parts[0], parts[1]));
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                string[] parts = line[3..].Split(": ", 2);
                groups.Add(new FigureGroup(parts[0], parts[1], string.Empty, []));
            }
            else if (line.StartsWith("| ", StringComparison.Ordinal))
            {
                string[] cells = [.. line.Trim('|').Split('|').Select(c => c.Trim())];
                FigureGroup group = groups[^1];
                groups[^1] = group.Unit.Length == 0
                    ? group with { Unit = cells[1] }
                    : group with { Figures = [.. group.Figures, new Figure(cells[0], Number(cells[1]), Number(cells[3]), Number(cells[2]), cells[4] == None ? null : Number(cells[4]))] };
            }
        }

        return new ResultsFile(head, groups);
    }

    // More digits than any noise leaves, so that a table that is written from them rounds once.
    private static string Exact(double value) => value.ToString(Math.Abs(value) >= 1000 ? "0" : "G6", CultureInfo.InvariantCulture);

    private static double Number(string cell) => double.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture);
}
