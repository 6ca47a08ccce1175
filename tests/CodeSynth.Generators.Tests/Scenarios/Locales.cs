// Fake texts of all kinds: in the default locale, in the entity's, and in one that a property names.
using CodeSynth;

namespace Shop.Locales;

[SynthEntity(Count = 1_000, Locale = "de")]
public partial record Kunde
{
    [RecordKey, Sequence("K{0:D6}")] public required string KundeId { get; init; }
    [Fake(Fake.FullName)] public required string Name { get; init; }
    [Fake(Fake.City)] public required string Ort { get; init; }
    [Fake(Fake.Iban)] public required string Iban { get; init; }
    [Fake(Fake.FullName, Locale = "ru")] public required string Partner { get; init; }
    [Fake(Fake.City, Locale = "en")] public required string Birthplace { get; init; }
    [NullRate(0.5), Fake(Fake.Paragraph, Locale = "ru")] public string? Notes { get; init; }
    [Items(0, 4), Fake(Fake.Word, Locale = "ru")] public required string[] Tags { get; init; }
    public required Anschrift Anschrift { get; init; }
}

public record Anschrift
{
    [Fake(Fake.StreetAddress)] public required string Strasse { get; init; }
    [Fake(Fake.Address, Locale = "fr")] public required string Lieferung { get; init; }
}

[SynthEntity(Count = 1_000)]
public partial class Order
{
    [RecordKey, Sequence] public int OrderId { get; set; }
    [References] public string KundeId { get; set; } = "";
    [CopyOf("KundeId", "Anschrift.Strasse")] public string Street { get; set; } = "";
    [CopyOf("KundeId", "Partner")] public string Partner { get; set; } = "";
    public Anschrift ShipTo { get; set; } = new() { Strasse = "", Lieferung = "" };

    [Fake(Fake.FirstName)] public string FirstName { get; set; } = "";
    [Fake(Fake.LastName)] public string LastName { get; set; } = "";
    [Fake(Fake.UserName)] public string UserName { get; set; } = "";
    [Fake(Fake.DomainName)] public string DomainName { get; set; } = "";
    [Fake(Fake.Url)] public string Url { get; set; } = "";
    [Fake(Fake.StreetName)] public string StreetName { get; set; } = "";
    [Fake(Fake.State)] public string State { get; set; } = "";
    [Fake(Fake.Country)] public string Country { get; set; } = "";
    [Fake(Fake.Address)] public string Address { get; set; } = "";
    [Fake(Fake.JobTitle)] public string JobTitle { get; set; } = "";
    [Fake(Fake.Company)] public string Company { get; set; } = "";
    [Fake(Fake.Department)] public string Department { get; set; } = "";
    [Fake(Fake.ProductName)] public string ProductName { get; set; } = "";
    [Fake(Fake.Color)] public string Color { get; set; } = "";
    [Fake(Fake.Word)] public string Word { get; set; } = "";
    [Fake(Fake.Sentence)] public string Sentence { get; set; } = "";
    [Fake(Fake.Paragraph)] public string Paragraph { get; set; } = "";
    [Fake(Fake.FileName)] public string FileName { get; set; } = "";
    [Fake(Fake.Ipv4)] public string Ipv4 { get; set; } = "";
    [Fake(Fake.Ipv6)] public string Ipv6 { get; set; } = "";
    [Fake(Fake.MacAddress)] public string MacAddress { get; set; } = "";
    [Fake(Fake.CardNumber)] public string CardNumber { get; set; } = "";
    [Fake(Fake.Iban)] public string Iban { get; set; } = "";
    [Fake(Fake.Bic)] public string Bic { get; set; } = "";
    [Fake(Fake.CurrencyCode)] public string CurrencyCode { get; set; } = "";
}
