namespace CodeSynth.Hosting.Options;

/// <summary>Finds what somebody who mistyped a name most likely meant.</summary>
internal static class Nearest
{
    /// <summary>A sentence that names the nearest candidate, with a leading blank; empty when none is near.</summary>
    public static string Hint(string typed, IEnumerable<string> candidates)
    {
        string core = Core(typed);
        string[] known = [.. candidates];
        if (core.Length > 2 * known.Max(c => (int?)c.Length) + 1)
        {
            return ""; // so far from each that none could be meant: the tables of distances would take a thousand times the text
        }

        (string? name, int distance) = known
            .Select(c => (Name: (string?)c, Distance: Distance(core, Core(c))))
            .OrderBy(c => c.Distance)
            .FirstOrDefault();
        return name is not null && distance <= Math.Max(1, Math.Min(core.Length, Core(name).Length) / 2) ? $" Did you mean '{name}'?" : "";
    }

    // The dashes of an option and the case of a letter are no likeness.
    private static string Core(string name) => name.TrimStart('-').ToLowerInvariant();

    /// <summary>Optimal string alignment: insertions, deletions, replacements and swaps of neighbours.</summary>
    public static int Distance(string a, string b)
    {
        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            cost[i, 0] = i;
        }

        for (int j = 0; j <= b.Length; j++)
        {
            cost[0, j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int change = a[i - 1] == b[j - 1] ? 0 : 1;
                cost[i, j] = Math.Min(Math.Min(cost[i - 1, j] + 1, cost[i, j - 1] + 1), cost[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[a.Length, b.Length];
    }
}
