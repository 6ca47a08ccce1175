namespace CodeSynth.Embedded.Registry;

/// <summary>The levels: one for all, and those of single subjects, which need no version yet.</summary>
internal sealed class SubjectLevels
{
    private readonly Dictionary<string, CompatibilityLevel> _levels = new(StringComparer.Ordinal);

    /// <summary>The level of subjects without one of their own.</summary>
    public CompatibilityLevel Global { get; set; } = CompatibilityLevel.Default;

    /// <summary>A subject's own level; null where it has none.</summary>
    public CompatibilityLevel? Of(string subject) => _levels.GetValueOrDefault(subject);

    /// <summary>Gives a subject a level of its own.</summary>
    public void Set(string subject, CompatibilityLevel level) => _levels[subject] = level;

    /// <summary>Lets a subject follow the global level.</summary>
    public void Remove(string subject) => _levels.Remove(subject);
}
