using System.Text.RegularExpressions;
using CodeSynth.Packages.Tests.Support;

namespace CodeSynth.Packages.Tests.Deployment;

/// <summary>The instructions of the Dockerfile: one a line, comments left out.</summary>
internal static partial class Dockerfile
{
    /// <summary>Name and arguments of each.</summary>
    public static IReadOnlyList<(string Name, string Arguments)> Instructions { get; } =
        [.. Repository.Read("Dockerfile").Split('\n').Select(l => Instruction().Match(l.TrimEnd())).Where(m => m.Success).Select(m => (m.Groups[1].Value, m.Groups[2].Value))];

    /// <summary>The arguments of the instructions of a name.</summary>
    public static IReadOnlyList<string> All(string name) => [.. Instructions.Where(i => i.Name == name).Select(i => i.Arguments)];

    /// <summary>What is copied from the repository, and not from a stage.</summary>
    public static IEnumerable<string> Copied => All("COPY").Where(c => !c.StartsWith("--from", StringComparison.Ordinal)).SelectMany(c => c.Split(' ').Where(w => !w.StartsWith("--", StringComparison.Ordinal)).SkipLast(1));

    [GeneratedRegex("^([A-Z]+) (.*)$")]
    private static partial Regex Instruction();
}
