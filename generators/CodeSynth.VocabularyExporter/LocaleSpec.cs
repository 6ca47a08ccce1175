namespace CodeSynth.VocabularyExporter;

/// <summary>A locale whose words are exported.</summary>
/// <param name="Name">Bogus's name of the locale, and the folder of its tables.</param>
/// <param name="Region">The locale that carries what depends on a country, such as area codes.</param>
/// <param name="Kinds">The tables it has; runtime/CodeSynth/Vocabulary/Forms says what becomes of them.</param>
internal sealed record LocaleSpec(string Name, string Region, params TableKind[] Kinds);
