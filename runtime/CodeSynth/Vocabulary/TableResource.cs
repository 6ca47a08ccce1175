namespace CodeSynth.Vocabulary;

/// <summary>
/// The word tables as they lie in the assembly's mapped image: an entry a line in UTF-8, each line ended by a line feed.
/// generators/CodeSynth.VocabularyExporter writes them; its manifest has their sources and digests.
/// </summary>
internal static class TableResource
{
    /// <summary>A table's bytes, without a copy; they stay valid as long as the process.</summary>
    /// <param name="locale">The folder: <c>en</c>.</param>
    /// <param name="table">The file, without its ending: <c>first_name</c>.</param>
    public static unsafe ReadOnlySpan<byte> Read(string locale, string table)
    {
        using Stream? stream = typeof(TableResource).Assembly.GetManifestResourceStream($"Vocabulary/{locale}/{table}.txt");
        return stream is UnmanagedMemoryStream image
            ? new ReadOnlySpan<byte>(image.PositionPointer, checked((int)image.Length))
            : throw new InvalidOperationException($"The assembly has no table {locale}/{table}.");
    }
}
