namespace CodeSynth.Embedded.Registry;

/// <summary>What the schemas of a subject must be to each other.</summary>
/// <param name="Name">The name in the API.</param>
/// <param name="Backward">The new schema must read what the old one wrote.</param>
/// <param name="Forward">The old schema must read what the new one writes.</param>
/// <param name="Transitive">Every earlier version counts, not only the latest.</param>
internal sealed record CompatibilityLevel(string Name, bool Backward, bool Forward, bool Transitive)
{
    private static readonly CompatibilityLevel[] s_all =
    [
        new("NONE", false, false, false),
        new("BACKWARD", true, false, false),
        new("BACKWARD_TRANSITIVE", true, false, true),
        new("FORWARD", false, true, false),
        new("FORWARD_TRANSITIVE", false, true, true),
        new("FULL", true, true, false),
        new("FULL_TRANSITIVE", true, true, true),
    ];

    /// <summary>The level of a registry that nobody has told otherwise.</summary>
    public static CompatibilityLevel Default { get; } = Parse("BACKWARD");

    /// <param name="name">A name, in capitals or not.</param>
    /// <exception cref="RegistryException">It is none.</exception>
    public static CompatibilityLevel Parse(string? name) =>
        Array.Find(s_all, level => string.Equals(level.Name, name, StringComparison.OrdinalIgnoreCase)) ?? throw RegistryErrors.InvalidLevel();
}
