namespace CodeSynth.Generators.Model;

/// <summary>Which entities of an assembly are emitted and listed.</summary>
internal static class Catalog
{
    /// <summary>All entities in an order that does not depend on that of the files.</summary>
    public static EquatableArray<CatalogEntry> Sort(IEnumerable<CatalogEntry> entries) => entries
        .OrderBy(e => e.Name, StringComparer.Ordinal)
        .ThenBy(e => e.MetadataName, StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary>
    /// The entities that have a mistake, are part of a circle of references, or refer to such a one: their code could not compile
    /// or work, and the compiler's errors about it would bury the one diagnostic that matters.
    /// </summary>
    public static EquatableArray<string> Withheld(EquatableArray<CatalogEntry> entries)
    {
        // What remains when those are taken out, again and again, whose parents are all out already.
        var remaining = entries.ToDictionary(e => e.MetadataName, StringComparer.Ordinal);
        int before;
        do
        {
            before = remaining.Count;
            foreach (CatalogEntry entry in entries.Where(e => e.IsSound && !e.Parents.Any(remaining.ContainsKey)))
            {
                remaining.Remove(entry.MetadataName);
            }
        }
        while (remaining.Count != before);

        return remaining.Keys.OrderBy(n => n, StringComparer.Ordinal).ToEquatableArray();
    }

    /// <summary>The spec to emit, or nothing.</summary>
    public static IEnumerable<EntitySpec> Emitted(EntityOutcome outcome, EquatableArray<string> withheld, bool allowsUnsafe) =>
        allowsUnsafe && outcome.Spec is { } spec && !withheld.Contains(outcome.Entry.MetadataName) ? [spec] : [];

    /// <summary>The catalog, or null when nothing carries the attribute.</summary>
    public static CatalogSpec? Of(EquatableArray<CatalogEntry> entries, EquatableArray<string> withheld, ProjectOptions options)
    {
        if (entries.Count == 0)
        {
            return null;
        }

        CatalogEntry[] emitted = options.AllowsUnsafe ? [.. entries.Where(e => !withheld.Contains(e.MetadataName))] : [];
        return new CatalogSpec(
            options.RootNamespace,
            emitted.Where(e => !e.IsOpen).Select(e => e.FullName).ToEquatableArray(),
            emitted.Where(e => e.IsOpen).Select(e => e.FullName).ToEquatableArray());
    }
}
