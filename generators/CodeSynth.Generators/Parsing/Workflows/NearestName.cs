namespace CodeSynth.Generators.Parsing.Workflows;

/// <summary>The name that someone meant who mistyped it.</summary>
internal static class NearestName
{
    /// <summary>The nearest of some names, or null when none is near: at most a third of the letters differ, and capitals do not count.</summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        string? nearest = null;
        int least = Math.Max(1, name.Length / 3) + 1;
        foreach (string candidate in candidates)
        {
            int distance = Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant(), least);
            if (distance < least)
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>
    /// How many letters have to be inserted, left out, replaced or swapped with their neighbours, by optimal string alignment; only whether it is less than a limit
    /// has to be right.
    /// </summary>
    private static int Distance(string from, string to, int limit)
    {
        if (Math.Abs(from.Length - to.Length) >= limit)
        {
            return limit;
        }

        int[] beforeLast = [];
        int[] last = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            var row = new int[to.Length + 1];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                bool isSwapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
                row[j] = Math.Min(isSwapped ? Math.Min(replaced, beforeLast[j - 2] + 1) : replaced, Math.Min(last[j], row[j - 1]) + 1);
            }

            (beforeLast, last) = (last, row);
        }

        return last[to.Length];
    }
}
