using Bogus;
using Bogus.Bson;

namespace CodeSynth.VocabularyExporter;

/// <summary>The arrays of words inside Bogus. The only file that names Bogus's types.</summary>
internal static class BogusData
{
    /// <summary>The version of the package.</summary>
    public static string Version { get; } = typeof(Database).Assembly.GetName().Version!.ToString(3);

    /// <summary>An array, in Bogus's order, with its duplicates.</summary>
    /// <exception cref="InvalidDataException">The locale has no such array; Bogus's own fallback to English is not taken.</exception>
    public static IEnumerable<string> Words(string locale, string category, string key)
    {
        if (!Database.LocaleResourceExists(locale) || !Database.HasKey(category, key, locale, locale) || Database.Get(category, key, locale, locale) is not BArray words)
        {
            throw new InvalidDataException($"Bogus {Version} has no array {category}.{key} for locale {locale}.");
        }

        for (int i = 0; i < words.Count; i++)
        {
            yield return words[i].StringValue;
        }
    }
}
