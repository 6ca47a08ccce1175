namespace CodeSynth.VocabularyExporter;

/// <summary>A locale whose words are exported.</summary>
/// <param name="Name">Bogus's name of the locale, and the folder of its tables.</param>
/// <param name="Region">The locale that carries what depends on a country, such as area codes.</param>
internal sealed record LocaleSpec(string Name, string Region);
