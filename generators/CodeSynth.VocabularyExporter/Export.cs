namespace CodeSynth.VocabularyExporter;

/// <summary>All that the tool writes, in memory.</summary>
/// <param name="Tables">The tables.</param>
/// <param name="Files">Every file's bytes by its path below the folder of the tables, with <c>/</c> between names.</param>
internal sealed record Export(IReadOnlyList<Table> Tables, IReadOnlyDictionary<string, byte[]> Files)
{
    /// <summary>How much it is, in words.</summary>
    public string Summary => $"{Tables.Count} tables with {Tables.Sum(static t => t.Entries)} entries from Bogus {BogusData.Version}";

    /// <summary>Makes the tables, the manifest and the notice.</summary>
    public static Export Make(IReadOnlyList<TableSpec> specs)
    {
        Table[] tables = [.. specs.Select(Table.Make)];
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [Manifest.File] = Manifest.Make(tables),
            [Notice.File] = Notice.Make(),
        };
        foreach (Table table in tables)
        {
            files.Add(table.Spec.File, table.Content);
        }

        return new Export(tables, files);
    }
}
