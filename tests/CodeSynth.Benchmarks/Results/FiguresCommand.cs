namespace CodeSynth.Benchmarks.Results;

/// <summary>What <c>bench.sh</c> starts: measures families of groups, prints them, and writes their files.</summary>
internal static class FiguresCommand
{
    /// <summary>Measures.</summary>
    /// <param name="arguments">Families or groups, all when none; <c>--quick</c>; <c>--keep</c> to write the results.</param>
    /// <returns>The exit code: 2 where a name means nothing.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        Effort effort = arguments.Contains("--quick") ? Effort.Quick : Effort.Full;
        string[] names = [.. arguments.Where(a => !a.StartsWith("--", StringComparison.Ordinal))];
        if (names.FirstOrDefault(n => Groups.Named(n).Count == 0) is { } unknown)
        {
            Console.Error.WriteLine($"Nothing is called {unknown}. There are: {string.Join(" ", Groups.All.Select(f => f.Id))}.");
            return 2;
        }

        foreach (GroupFamily family in names.Length == 0 ? Groups.All : names.SelectMany(Groups.Named).Distinct())
        {
            // Before anything runs: what the machine does besides.
            List<(string Name, string Value)> head = [.. RunConditions.Head(), ("Command", $"./bench.sh {(effort == Effort.Quick ? "quick " : "")}{family.Id}")];
            var groups = new List<FigureGroup>();
            foreach (FigureGroup group in family.Measure(effort))
            {
                FigureText.Write(Console.Out, group);
                groups.Add(group);
            }

            if (arguments.Contains("--keep"))
            {
                new ResultsFile(head, groups).Write(Path.Combine(PageFigures.ResultsFolder, RunConditions.ProcessorFolder, family.Id + ".md"), family);
            }
        }

        return 0;
    }

    /// <summary>Writes the tables of README and docs anew.</summary>
    public static void WritePages()
    {
        foreach (string page in PageFigures.Pages)
        {
            string text = File.ReadAllText(page);
            string rewritten = PageFigures.Rewritten(text);
            if (rewritten != text)
            {
                File.WriteAllText(page, rewritten);
                Console.WriteLine(Path.GetRelativePath(RunConditions.Root, page));
            }
        }
    }
}
