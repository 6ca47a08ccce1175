namespace CodeSynth.Schemas;

/// <summary>What a name that does not exist was meant to be.</summary>
internal static class Typo
{
    /// <summary>The name that one was mistyped for; null where none is near.</summary>
    public static string? Of(string written, IEnumerable<string> names) => names.OrderBy(n => n, StringComparer.Ordinal).FirstOrDefault(n => IsTypo(written, n));

    /// <summary>Whether two edits at most make one of the other, and less for short names (Levenshtein's distance).</summary>
    private static bool IsTypo(string written, string name)
    {
        int most = Math.Min(2, Math.Min(written.Length, name.Length) / 3);
        if (Math.Abs(written.Length - name.Length) > most)
        {
            return false;
        }

        int[] row = [.. Enumerable.Range(0, name.Length + 1)];
        for (int i = 1; i <= written.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= name.Length; j++)
            {
                int replaced = diagonal + (char.ToLowerInvariant(written[i - 1]) == char.ToLowerInvariant(name[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[name.Length] <= most;
    }
}
