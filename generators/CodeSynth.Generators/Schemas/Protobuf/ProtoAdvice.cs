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
        return Typo.Of(last, names) is { } near
            ? $"There is no type '{name}'; did you mean '{near}'?"
            : $"There is no type '{name}'; declare it, or import the file that does.";
    }
}
