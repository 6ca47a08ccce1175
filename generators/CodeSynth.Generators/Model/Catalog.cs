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
    /// The entities that have a mistake, or refer to one that has: their code could not compile, and the compiler's errors about
    /// it would bury the one diagnostic that matters.
    /// </summary>
    public static EquatableArray<string> Withheld(EquatableArray<CatalogEntry> entries)
    {
        var withheld = new HashSet<string>(entries.Where(e => !e.IsSound).Select(e => e.MetadataName), StringComparer.Ordinal);
        bool grows = withheld.Count != 0;
        while (grows)
        {
            grows = false;
            foreach (CatalogEntry entry in entries)
            {
                grows |= entry.Parents.Any(withheld.Contains) && withheld.Add(entry.MetadataName);
            }
        }

        return withheld.OrderBy(n => n, StringComparer.Ordinal).ToEquatableArray();
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

        IEnumerable<CatalogEntry> listed = options.AllowsUnsafe ? entries.Where(e => !withheld.Contains(e.MetadataName)) : [];
        return new CatalogSpec(options.RootNamespace, listed.Select(e => e.FullName).ToEquatableArray());
    }
}
