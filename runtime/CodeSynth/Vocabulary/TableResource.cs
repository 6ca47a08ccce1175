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
    public static ReadOnlySpan<byte> Read(string locale, string table) => ReadFile($"{locale}/{table}");

    /// <summary>Whether a locale has a table.</summary>
    public static bool Has(string locale, string table) => HasFile($"{locale}/{table}");

    /// <summary>The forms of a locale's texts, a form a line.</summary>
    public static ReadOnlySpan<byte> ReadForms(string locale) => ReadFile($"forms/{locale}");

    /// <summary>Whether there is such a locale.</summary>
    public static bool HasForms(string locale) => HasFile($"forms/{locale}");

    private static bool HasFile(string name) => typeof(TableResource).Assembly.GetManifestResourceInfo(FileOf(name)) is not null;

    private static unsafe ReadOnlySpan<byte> ReadFile(string name)
    {
        using Stream? stream = typeof(TableResource).Assembly.GetManifestResourceStream(FileOf(name));
        return stream is UnmanagedMemoryStream image
            ? new ReadOnlySpan<byte>(image.PositionPointer, checked((int)image.Length))
            : throw new InvalidOperationException($"The assembly has no table {name}.");
    }

    private static string FileOf(string name) => $"Vocabulary/{name}.txt";
}
