namespace CodeSynth.Hosting.Configuration;

/// <summary>Keys of options: <c>--subject-name-strategy</c> is <c>SubjectNameStrategy</c>.</summary>
internal static class OptionKey
{
    /// <summary>The key of an option.</summary>
    /// <param name="name">Its name with two dashes before it.</param>
    /// <returns>Null for a name of one letter, which is no name of a setting.</returns>
    public static string? Of(string name) =>
        name.StartsWith("--", StringComparison.Ordinal) ? string.Concat(name[2..].Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])) : null;

    /// <summary>What two spellings of one key have in common: neither case nor what divides its words.</summary>
    public static string Core(string key) => string.Concat(key.Where(c => c is not ('_' or '-' or '.'))).ToUpperInvariant();
}
