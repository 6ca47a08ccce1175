namespace CodeSynth;

/// <summary>
/// What a <see cref="FakeAttribute"/> property looks like. Names, streets, words and the like come from checked-in tables of the locale,
/// see docs/samplers.md; examples and bounds here are those of English, the default.
/// </summary>
public enum Fake
{
    /// <summary>A first and a last name: <c>Jane Doe</c>.</summary>
    FullName,

    /// <summary>An address in a domain that RFC 2606 reserves, so that nobody can receive a mail sent to it. ASCII in every locale.</summary>
    Email,

    /// <summary>A North American number whose last part lies in the range reserved for fiction: <c>+1-415-555-0142</c>.</summary>
    PhoneNumber,

    /// <summary>A house number and a street: <c>4721 Harbor Lane</c>.</summary>
    StreetAddress,

    /// <summary>The name of a town.</summary>
    City,

    /// <summary>Five digits, as a ZIP code has.</summary>
    Postcode,

    /// <summary>An ISO 3166-1 alpha-2 code: <c>DE</c>.</summary>
    CountryCode,

    /// <summary>A first name: <c>Jane</c>.</summary>
    FirstName,

    /// <summary>A last name: <c>Doe</c>.</summary>
    LastName,

    /// <summary>What someone logs in with: <c>jane4711</c>, <c>jane.doe</c> or <c>jane_doe7</c>. Lower-case ASCII in every locale.</summary>
    UserName,

    /// <summary>A domain below <c>.example</c>, which RFC 2606 §2 reserves: <c>doe-smith.example</c>. ASCII in every locale.</summary>
    DomainName,

    /// <summary>A page on a <see cref="DomainName"/>: <c>https://www.doe.example/dolor/amet</c>. RFC 3986, ASCII in every locale.</summary>
    Url,

    /// <summary>A street: <c>Harbor Lane</c>.</summary>
    StreetName,

    /// <summary>A state, province or region of the locale's country: <c>Ohio</c>.</summary>
    State,

    /// <summary>The name of a country in the locale's language: <c>Iceland</c>.</summary>
    Country,

    /// <summary>A whole address on one line: <c>4721 Harbor Lane, North Janeville, OH 43004</c>.</summary>
    Address,

    /// <summary>What someone works as: <c>Senior Brand Manager</c>.</summary>
    JobTitle,

    /// <summary>A company, named after its owners: <c>Doe, Smith and Miller</c>.</summary>
    Company,

    /// <summary>A department of a shop: <c>Garden</c>.</summary>
    Department,

    /// <summary>Something to buy: <c>Rustic Wooden Chair</c>.</summary>
    ProductName,

    /// <summary>The name of a colour: <c>sky blue</c>.</summary>
    Color,

    /// <summary>A word of lorem ipsum, in lower case: <c>dolor</c>.</summary>
    Word,

    /// <summary>Four to ten words of lorem ipsum with a capital at the beginning and a full stop at the end.</summary>
    Sentence,

    /// <summary>Three to five <see cref="Sentence"/>s on one line.</summary>
    Paragraph,

    /// <summary>A file's name with a common ending: <c>dolor_amet.pdf</c>. Lower-case ASCII in every locale, at most as long as any file system takes.</summary>
    FileName,

    /// <summary>An IPv4 address of the blocks that RFC 5737 keeps for documentation: <c>192.0.2.17</c>. 9 to 14 bytes.</summary>
    Ipv4,

    /// <summary>An IPv6 address of the block that RFC 3849 keeps for documentation, in the form of RFC 5952: <c>2001:db8:a:1f:…</c>. 23 to 38 bytes.</summary>
    Ipv6,

    /// <summary>A MAC address that IEEE 802 leaves to local use, of one station: <c>a2:00:5e:10:00:fe</c>. 17 bytes.</summary>
    MacAddress,

    /// <summary>A payment card's number of 14 to 16 digits, as ISO/IEC 7812-1 forms it: it begins as a published test card does and ends with the right check digit (Luhn).</summary>
    CardNumber,

    /// <summary>An account of the locale's country, as ISO 13616-1 forms it, with right check digits, at a bank that there is not. German and British in English, up to 29 bytes elsewhere.</summary>
    Iban,

    /// <summary>A bank's code as ISO 9362 forms it, of the test network, 8 or 11 bytes: <c>TESTDEF0</c>.</summary>
    Bic,

    /// <summary>An ISO 4217 code of a currency in use: <c>EUR</c>.</summary>
    CurrencyCode,
}
