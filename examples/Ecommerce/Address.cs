using CodeSynth;

namespace Ecommerce;

/// <summary>Where a customer lives. Not an entity: it has no key and no topic, it is a part of whatever has a property of it.</summary>
public record Address
{
    /// <summary>A house number and a street.</summary>
    [Fake(Fake.StreetAddress)]
    public required string Street { get; init; }

    /// <summary>The name of a town.</summary>
    [Fake(Fake.City)]
    public required string City { get; init; }

    /// <summary>On the wire <c>postal_code</c>, as every name is in snake_case unless <c>[Name]</c> says otherwise.</summary>
    [Fake(Fake.Postcode)]
    public required string PostalCode { get; init; }

    /// <summary>Two letters of ISO 3166.</summary>
    [Fake(Fake.CountryCode)]
    public required string CountryCode { get; init; }
}
