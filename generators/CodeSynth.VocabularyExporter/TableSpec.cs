namespace CodeSynth.VocabularyExporter;

/// <summary>One file to write: a kind in a locale.</summary>
/// <param name="Locale">The locale.</param>
/// <param name="Kind">The kind.</param>
internal sealed record TableSpec(LocaleSpec Locale, TableKind Kind)
{
    /// <summary>The file, below the folder of the tables.</summary>
    public string File => $"{Locale.Name}/{Kind.Name}.txt";

    /// <summary>The locale that Bogus is asked for.</summary>
    public string DataLocale => Kind.Regional ? Locale.Region : Locale.Name;

    /// <summary>Where the words come from, for the manifest.</summary>
    public string Source => $"Bogus {BogusData.Version}, locale {DataLocale}, {string.Join(" and ", Kind.Keys.Select(key => $"{Kind.Category}.{key}"))}";
}
