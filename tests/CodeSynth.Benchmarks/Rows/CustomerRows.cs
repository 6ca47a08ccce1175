using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bogus;
using CodeSynth.Modeling;
using Ecommerce;

namespace CodeSynth.Benchmarks.Rows;

/// <summary>A customer: seven texts that look real, one of them a part of a nested object, and a choice.</summary>
/// <param name="size">How many rows there are.</param>
public class CustomerRows(PlanSize size) : RowBenchmarks<Customer>(size)
{
    /// <summary>In the small plan.</summary>
    public CustomerRows()
        : this(PlanSize.Small)
    {
    }

    /// <inheritdoc/>
    protected override JsonTypeInfo<Customer> TypeInfo => EcommerceJson.Default.Customer;

    /// <inheritdoc/>
    protected override unsafe int HandWritten(byte* destination, long row, int count, BatchColumns columns) => Hand.Customers(destination, row, count, columns);

    /// <inheritdoc/>
    protected override unsafe int HandWrittenAvro(byte* destination, long row, int count, BatchColumns columns) => HandAvro.Customers(destination, row, count, columns);

    /// <inheritdoc/>
    protected override void Fields(Utf8JsonWriter json, Customer row)
    {
        json.WriteStartObject();
        json.WriteString("customer_id"u8, row.CustomerId);
        json.WriteString("name"u8, row.Name);
        json.WriteString("email"u8, row.Email);
        json.WriteString("phone"u8, row.Phone);
        json.WriteStartObject("address"u8);
        json.WriteString("street"u8, row.Address.Street);
        json.WriteString("city"u8, row.Address.City);
        json.WriteString("postal_code"u8, row.Address.PostalCode);
        json.WriteString("country_code"u8, row.Address.CountryCode);
        json.WriteEndObject();
        json.WriteString("tier"u8, row.Tier);
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    protected override Faker<Customer> Faker()
    {
        string[] tiers = ["premium", "regular", "basic"];
        Faker<Address> address = new Faker<Address>().UseSeed(1)
            .RuleFor(a => a.Street, f => f.Address.StreetAddress())
            .RuleFor(a => a.City, f => f.Address.City())
            .RuleFor(a => a.PostalCode, f => f.Address.ZipCode())
            .RuleFor(a => a.CountryCode, f => f.Address.CountryCode());
        return new Faker<Customer>().UseSeed(1)
            .RuleFor(c => c.CustomerId, f => $"CUST_{f.IndexFaker + 1:D4}")
            .RuleFor(c => c.Name, f => f.Name.FullName())
            .RuleFor(c => c.Email, f => f.Internet.Email())
            .RuleFor(c => c.Phone, f => f.Phone.PhoneNumber())
            .RuleFor(c => c.Address, _ => address.Generate())
            .RuleFor(c => c.Tier, f => f.PickRandom(tiers));
    }
}
