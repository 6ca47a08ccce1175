using CodeSynth.Verification;

namespace CodeSynth.Hosting.Rendering;

/// <summary>The faults of a verdict by name, in the order in which they are shown.</summary>
internal static class VerdictText
{
    public static IReadOnlyList<(string Name, Func<TopicVerdict, long> Number)> Faults { get; } =
    [
        ("lost", v => v.Lost),
        ("duplicated", v => v.Duplicated),
        ("reordered", v => v.Reordered),
        ("corrupted", v => v.Corrupted),
        ("misplaced", v => v.Misplaced),
        ("foreign", v => v.Foreign),
        ("misframed", v => v.Misframed),
        ("unverifiable", v => v.Unverifiable),
    ];

    /// <summary>Says of a topic that was not read to its end that it was not; else empty.</summary>
    public static string Part(TopicVerdict verdict) => verdict.IsCutShort ? "; the rest was not looked at" : "";

    /// <summary>The faults of all topics together, those that occur: "1 lost, 2 corrupted".</summary>
    public static string Sum(IReadOnlyList<TopicVerdict> verdicts) =>
        string.Join(", ", Faults.Select(f => (f.Name, Count: verdicts.Sum(f.Number))).Where(f => f.Count > 0).Select(f => $"{NumberText.Count(f.Count)} {f.Name}"));
}
