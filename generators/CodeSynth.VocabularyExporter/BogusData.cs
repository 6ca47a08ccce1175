using Bogus;
using Bogus.Bson;

namespace CodeSynth.VocabularyExporter;

/// <summary>The arrays of words inside Bogus. The only file that names Bogus's types.</summary>
internal static class BogusData
{
    /// <summary>The version of the package.</summary>
    public static string Version { get; } = typeof(Database).Assembly.GetName().Version!.ToString(3);

    /// <summary>An array, in Bogus's order, with its duplicates.</summary>
    /// <param name="locale">Bogus's name of a locale.</param>
    /// <param name="category">The category.</param>
    /// <param name="key">The dotted path of the array; where that is an array of objects, the last name is the property to take of each.</param>
    /// <exception cref="InvalidDataException">The locale has no such array; Bogus's own fallback to English is not taken.</exception>
    public static IEnumerable<string> Words(string locale, string category, string key)
    {
        (BArray words, string? property) = Find(locale, category, key) is { } array ? (array, null)
            : key.LastIndexOf('.') is > 0 and int dot && Find(locale, category, key[..dot]) is { } objects ? (objects, key[(dot + 1)..])
            : throw new InvalidDataException($"Bogus {Version} has no array {category}.{key} for locale {locale}.");

        for (int i = 0; i < words.Count; i++)
        {
            yield return property is null ? words[i].StringValue : words[i][property].StringValue;
        }
    }

    private static BArray? Find(string locale, string category, string key) =>
        Database.LocaleResourceExists(locale) && Database.HasKey(category, key, locale, locale) ? Database.Get(category, key, locale, locale) as BArray : null;
}
