namespace CodeSynth.Schemas.Protobuf;

/// <summary>Finds names as C++ does, and so protobuf: from the innermost scope outwards (Language Specification, "Packages and Name Resolution").</summary>
internal static class ProtoScope
{
    /// <summary>The full name of the type that a name means; null for none.</summary>
    /// <param name="name">The name as it is written.</param>
    /// <param name="scope">The full name of what it is written in.</param>
    /// <param name="symbols">All names that can be seen.</param>
    public static string? FindType(string name, string scope, IReadOnlyDictionary<string, ProtoVisible> symbols)
    {
        if (name[0] == '.')
        {
            return IsType(name.Substring(1));
        }

        int point = name.IndexOf('.');
        string first = point < 0 ? name : name.Substring(0, point);
        foreach (string outer in Outwards(scope))
        {
            if (!symbols.TryGetValue(Join(outer, first), out ProtoVisible found))
            {
                continue;
            }

            // A first part that others can be in decides; what is within it then must be there.
            if (point >= 0 && found.Symbol.IsScope)
            {
                return IsType(Join(outer, name));
            }

            if (point < 0 && found.Symbol.IsType)
            {
                return found.Symbol.FullName;
            }
        }

        return null;

        string? IsType(string fullName) => symbols.TryGetValue(fullName, out ProtoVisible type) && type.Symbol.IsType ? fullName : null;
    }

    /// <summary>A scope, the one around it, and so on; the empty one last.</summary>
    public static IEnumerable<string> Outwards(string scope)
    {
        for (; scope.Length > 0; scope = scope.Substring(0, Math.Max(0, scope.LastIndexOf('.'))))
        {
            yield return scope;
        }

        yield return string.Empty;
    }

    public static string Join(string scope, string name) => scope.Length == 0 ? name : scope + "." + name;
}
