namespace CodeSynth.VocabularyExporter;

/// <summary>A table that every locale has.</summary>
/// <param name="Name">The file's name, without its ending.</param>
/// <param name="Category">Bogus's category: <c>name</c>, <c>address</c>.</param>
/// <param name="Key">The array inside the category.</param>
internal sealed record TableKind(string Name, string Category, string Key)
{
    /// <summary>Whether the array is that of <see cref="LocaleSpec.Region"/>.</summary>
    public bool Regional { get; init; }

    /// <summary>Makes an entry of a word; an empty result drops the word. By default the word itself.</summary>
    public Func<string, string> Derive { get; init; } = static word => word;

    /// <summary>Why the table is not the array as it stands; goes into the manifest.</summary>
    public string? Note { get; init; }
}
