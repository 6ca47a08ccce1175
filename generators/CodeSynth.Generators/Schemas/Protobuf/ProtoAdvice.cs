namespace CodeSynth.Schemas.Protobuf;

/// <summary>What to do about a type that is not there.</summary>
internal static class ProtoAdvice
{
    /// <summary>What those who think in another language write, and what they mean.</summary>
    private static readonly Dictionary<string, string> s_meant = new(StringComparer.OrdinalIgnoreCase)
    {
        ["byte"] = "uint32",
        ["short"] = "int32",
        ["int"] = "int32",
        ["integer"] = "int32",
        ["uint"] = "uint32",
        ["long"] = "int64",
        ["ulong"] = "uint64",
        ["boolean"] = "bool",
        ["real"] = "double",
        ["number"] = "double",
        ["text"] = "string",
        ["guid"] = "string",
        ["uuid"] = "string",
        ["datetime"] = "google.protobuf.Timestamp",
        ["datetimeoffset"] = "google.protobuf.Timestamp",
        ["timespan"] = "google.protobuf.Duration",
        ["group"] = "a message of your own",
    };

    public static string ForUnknown(string name, string scope, IReadOnlyDictionary<string, ProtoVisible> visible, ProtoLibrary library)
    {
        string bare = name.TrimStart('.');
        if (s_meant.TryGetValue(bare, out string? meant))
        {
            return $"There is no type '{name}'; write '{meant}'.";
        }

        string[] fullNames = [.. ProtoScope.Outwards(name[0] == '.' ? string.Empty : scope).Select(s => ProtoScope.Join(s, bare))];
        if (fullNames.FirstOrDefault(n => visible.TryGetValue(n, out ProtoVisible found) && found.Symbol.IsType) is { } hidden)
        {
            return $"There is no type '{name}' in the innermost scope that has its first part; write '.{hidden}'.";
        }

        foreach (ProtoFile file in library.Files.Concat(ProtoWellKnown.Files))
        {
            if (ProtoSymbol.Of(file).Any(s => s.IsType && fullNames.Contains(s.FullName)))
            {
                string path = ProtoWellKnown.Contains(file.Path) ? file.Path : ProtoPath.FileName(file.Path);
                return $"'{name}' is declared in {path}, which this file does not import; add 'import \"{path}\";'.";
            }
        }

        IEnumerable<string> names = visible.Values.Where(v => v.Symbol.IsType).Select(v => v.Symbol.Name).Concat(Enum.GetNames(typeof(ProtoKind)).Select(n => n.ToLowerInvariant()));
        string last = bare.Substring(bare.LastIndexOf('.') + 1);
        return names.OrderBy(n => n, StringComparer.Ordinal).FirstOrDefault(n => IsTypo(last, n)) is { } near
            ? $"There is no type '{name}'; did you mean '{near}'?"
            : $"There is no type '{name}'; declare it, or import the file that does.";
    }

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
