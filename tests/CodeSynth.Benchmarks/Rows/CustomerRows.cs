using System.Text.Json.Serialization.Metadata;
using Bogus;
using CodeSynth.Modeling;
using Ecommerce;

namespace CodeSynth.Benchmarks.Rows;

/// <summary>A customer: seven texts that look real, one of them a part of a nested object, and a choice.</summary>
public class CustomerRows : RowBenchmarks<Customer>
{
    /// <inheritdoc/>
    protected override JsonTypeInfo<Customer> TypeInfo => EcommerceJson.Default.Customer;

    /// <inheritdoc/>
    protected override unsafe int HandWritten(byte* destination, long row, int count, BatchColumns columns) => Hand.Customers(destination, row, count, columns);

    /// <inheritdoc/>
    protected override Faker<Customer> Faker()
    {
        string[] tiers = ["premium", "regular", "basic"];
        return new Faker<Customer>().UseSeed(1).CustomInstantiator(f => new Customer
        {
            CustomerId = $"CUST_{f.IndexFaker + 1:D4}",
            Name = f.Name.FullName(),
            Email = f.Internet.Email(),
            Phone = f.Phone.PhoneNumber(),
            Address = new Address
            {
                Street = f.Address.StreetAddress(),
                City = f.Address.City(),
                PostalCode = f.Address.ZipCode(),
                CountryCode = f.Address.CountryCode(),
            },
            Tier = f.PickRandom(tiers),
        });
    }
}
