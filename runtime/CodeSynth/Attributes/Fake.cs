namespace CodeSynth;

/// <summary>What a <see cref="FakeAttribute"/> property looks like. The words come from checked-in tables, see docs/samplers.md.</summary>
public enum Fake
{
    /// <summary>A first and a last name: <c>Jane Doe</c>.</summary>
    FullName,

    /// <summary>An address in a domain that RFC 2606 reserves, so that nobody can receive a mail sent to it.</summary>
    Email,

    /// <summary>A North American number whose last part lies in the range reserved for fiction: <c>+1-415-555-0142</c>.</summary>
    PhoneNumber,

    /// <summary>A house number and a street: <c>4721 Harbor Lane</c>.</summary>
    StreetAddress,

    /// <summary>The name of a town.</summary>
    City,

    /// <summary>Five digits.</summary>
    Postcode,

    /// <summary>An ISO 3166-1 alpha-2 code: <c>DE</c>.</summary>
    CountryCode,
}
