namespace CodeSynth.Hosting.Options;

/// <summary>Names of entities as the user types them.</summary>
internal static class EntityNames
{
    /// <param name="model">The model.</param>
    /// <param name="name">What was typed.</param>
    /// <param name="prefix">What the message starts with.</param>
    /// <exception cref="UsageException">The model has no such entity.</exception>
    public static void Require(SynthModel model, string name, string prefix)
    {
        IEnumerable<string> known = model.Entities.Select(e => e.Name);
        if (!known.Contains(name, StringComparer.Ordinal))
        {
            throw new UsageException($"{prefix}there is no entity '{name}'.{Nearest.Hint(name, known)} The entities are: {string.Join(", ", known)}.");
        }
    }
}
