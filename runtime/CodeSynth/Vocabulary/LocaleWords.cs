using CodeSynth.Wire;

namespace CodeSynth.Vocabulary;

/// <summary>
/// The words of a locale, ready to be copied. A table is indexed when it is first asked for, once per process, by whichever
/// thread comes first; the others wait for it.
/// </summary>
/// <param name="locale">The folder of its tables.</param>
internal sealed class LocaleWords(string locale)
{
    /// <summary>English, with the regional tables of the United States.</summary>
    public static LocaleWords En { get; } = new("en");

    /// <summary><c>"Jane"</c> and <c>"Doe"</c></summary>
    public Lazy<PersonNames> Names { get; } = new(() => new PersonNames(TableResource.Read(locale, "first_name"), TableResource.Read(locale, "last_name")));

    /// <summary><c>"North "</c></summary>
    public Lazy<EncodedWords> CityPrefixes { get; } = new(() => EncodedWords.OfLines(TableResource.Read(locale, "city_prefix"), suffix: " "u8));

    /// <summary><c>"ville"</c></summary>
    public Lazy<EncodedWords> CitySuffixes { get; } = new(() => EncodedWords.OfLines(TableResource.Read(locale, "city_suffix")));

    /// <summary><c>" Lane"</c></summary>
    public Lazy<EncodedWords> StreetSuffixes { get; } = new(() => EncodedWords.OfLines(TableResource.Read(locale, "street_suffix"), prefix: " "u8));

    /// <summary><c>"DE"</c></summary>
    public Lazy<EncodedWords> CountryCodes { get; } = new(() => EncodedWords.OfLines(TableResource.Read(locale, "country_code")));

    /// <summary><c>"+1-415-555-01"</c>; two digits complete it. North America keeps 555-0100 to 555-0199 for fiction.</summary>
    public Lazy<EncodedWords> PhoneHeads { get; } = new(() => EncodedWords.OfLines(TableResource.Read(locale, "area_code"), "+1-"u8, "-555-01"u8));

    /// <summary><c>"jane."</c></summary>
    public Lazy<EncodedWords> EmailFirsts { get; } = new(() => EncodedWords.OfLines(TableResource.Read(locale, "email_first"), suffix: "."u8));

    /// <summary><c>"doe"</c></summary>
    public Lazy<EncodedWords> EmailLasts { get; } = new(() => EncodedWords.OfLines(TableResource.Read(locale, "email_last")));

    /// <summary><c>"@example.com"</c></summary>
    public Lazy<EncodedWords> EmailDomains { get; } = new(() => EncodedWords.OfLines(TableResource.Read(locale, "email_domain"), prefix: "@"u8));
}
