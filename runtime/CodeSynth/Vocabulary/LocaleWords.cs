using CodeSynth.Wire;

namespace CodeSynth.Vocabulary;

/// <summary>The words of a locale. A table is indexed when it is first asked for.</summary>
/// <param name="locale">The folder of its files.</param>
internal sealed class LocaleWords(string locale)
{
    private readonly WordTable _names = new(locale, ["first_name", "last_name"]);
    private readonly WordTable _cityPrefixes = new(locale, ["city_prefix"], suffix: " ");
    private readonly WordTable _citySuffixes = new(locale, ["city_suffix"]);
    private readonly WordTable _streetSuffixes = new(locale, ["street_suffix"], prefix: " ");
    private readonly WordTable _countryCodes = new(locale, ["country_code"]);
    private readonly WordTable _phoneHeads = new(locale, ["area_code"], "+1-", "-555-01");
    private readonly WordTable _emailFirsts = new(locale, ["email_first"], suffix: ".");
    private readonly WordTable _emailLasts = new(locale, ["email_last"]);
    private readonly WordTable _emailDomains = new(locale, ["email_domain"], prefix: "@");

    /// <summary>English, with the regional tables of the United States.</summary>
    public static LocaleWords En { get; } = new("en");

    /// <summary>First names, then last names: which of both a street is named after is then a matter of arithmetic, not of a branch.</summary>
    public EncodedWords Names => _names.Words;

    /// <summary><c>"Jane"</c>, in the memory of <see cref="Names"/>.</summary>
    public EncodedWords FirstNames => _names.Part(0);

    /// <summary><c>"Doe"</c>, in the memory of <see cref="Names"/>.</summary>
    public EncodedWords LastNames => _names.Part(1);

    /// <summary><c>"North "</c></summary>
    public EncodedWords CityPrefixes => _cityPrefixes.Words;

    /// <summary><c>"ville"</c></summary>
    public EncodedWords CitySuffixes => _citySuffixes.Words;

    /// <summary><c>" Lane"</c></summary>
    public EncodedWords StreetSuffixes => _streetSuffixes.Words;

    /// <summary><c>"DE"</c></summary>
    public EncodedWords CountryCodes => _countryCodes.Words;

    /// <summary><c>"+1-415-555-01"</c>; two digits complete it. North America keeps 555-0100 to 555-0199 for fiction.</summary>
    public EncodedWords PhoneHeads => _phoneHeads.Words;

    /// <summary><c>"jane."</c></summary>
    public EncodedWords EmailFirsts => _emailFirsts.Words;

    /// <summary><c>"doe"</c></summary>
    public EncodedWords EmailLasts => _emailLasts.Words;

    /// <summary><c>"@example.com"</c></summary>
    public EncodedWords EmailDomains => _emailDomains.Words;
}
