namespace CodeSynth.VocabularyExporter;

/// <summary>A table that some locales have.</summary>
/// <param name="Name">The file's name, without its ending.</param>
/// <param name="Category">Bogus's category: <c>name</c>, <c>address</c>.</param>
/// <param name="Keys">The array inside the category, or several, one after the other.</param>
internal sealed record TableKind(string Name, string Category, params string[] Keys)
{
    /// <summary>Whether the array is that of <see cref="LocaleSpec.Region"/>.</summary>
    public bool Regional { get; init; }

    /// <summary>Makes an entry of a word; an empty result drops the word. By default the word itself.</summary>
    public Func<string, string> Derive { get; init; } = static word => word;

    /// <summary>Why the table is not the array as it stands; goes into the manifest.</summary>
    public string? Note { get; init; }
}
