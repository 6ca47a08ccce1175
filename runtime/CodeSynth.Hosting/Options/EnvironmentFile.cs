namespace CodeSynth.Hosting.Options;

/// <summary>
/// A file of environment variables, as containers are given them: <c>NAME=VALUE</c> a line, empty lines and lines that begin with <c>#</c> left out. A name may stand
/// behind <c>export</c>, a value within quotes; outside of quotes a <c>#</c> behind a blank begins a comment. Nothing is expanded.
/// </summary>
internal static class EnvironmentFile
{
    /// <summary>The variables of a file, the last of those that have one name; none where there is no such file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="UsageException">The file cannot be read, or a line is no variable; the line itself, which may hold a secret, is not told.</exception>
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(path))
        {
            return variables;
        }

        try
        {
            int number = 0;
            foreach (string line in File.ReadLines(path))
            {
                number++;
                string text = line.Trim();
                if (text.Length > 0 && text[0] != '#')
                {
                    (string name, string value) = Variable(text) ?? throw new UsageException($"{path}, line {number}: write it as NAME=VALUE.");
                    variables[name] = value;
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The variables of {path} cannot be read: {exception.Message}");
        }

        return variables;
    }

    /// <summary>The environment with the variables of a file that it does not have.</summary>
    public static IReadOnlyDictionary<string, string> Under(IReadOnlyDictionary<string, string> environment, IReadOnlyDictionary<string, string> file)
    {
        var merged = new Dictionary<string, string>(file, StringComparer.Ordinal);
        foreach ((string name, string value) in environment)
        {
            merged[name] = value;
        }

        return merged;
    }

    private static (string Name, string Value)? Variable(string line)
    {
        string text = line.StartsWith("export ", StringComparison.Ordinal) ? line["export ".Length..] : line;
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        string name = equals < 0 ? "" : text[..equals].Trim();
        bool isName = name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && !char.IsAsciiDigit(name[0]);
        return isName && Value(text[(equals + 1)..].Trim()) is { } value ? (name, value) : null;
    }

    private static string? Value(string text)
    {
        if (text.Length == 0 || text[0] is not ('"' or '\''))
        {
            int comment = text.IndexOf(" #", StringComparison.Ordinal);
            return text.StartsWith('#') ? "" : comment < 0 ? text : text[..comment].TrimEnd();
        }

        int end = text.IndexOf(text[0], 1);
        string behind = end < 0 ? "" : text[(end + 1)..].TrimStart();
        return end > 0 && (behind.Length == 0 || behind[0] == '#') ? text[1..end] : null;
    }
}
