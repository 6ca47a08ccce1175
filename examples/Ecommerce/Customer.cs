using CodeSynth;

namespace Ecommerce;

/// <summary>
/// Someone who buys. A hundred of them make up the master data: without a rate they are all born at the start, so every order
/// finds them.
/// </summary>
[SynthEntity(Topic = "customers", Count = 100)]
[ProtobufSchema("customer.proto")]
public partial record Customer
{
    /// <summary>CUST_0001, CUST_0002 … The record key is also the Kafka message key, and what an order refers to.</summary>
    [RecordKey, Sequence("CUST_{0:D4}")]
    public required string CustomerId { get; init; }

    /// <summary>A first and a last name.</summary>
    [Fake(Fake.FullName)]
    public required string Name { get; init; }

    /// <summary>In a domain that is reserved for examples, so that nobody receives a mail by mistake.</summary>
    [Fake(Fake.Email)]
    public required string Email { get; init; }

    /// <summary>Out of the range that is reserved for fiction.</summary>
    [Fake(Fake.PhoneNumber)]
    public required string Phone { get; init; }

    /// <summary>A nested object, in JSON as well: its properties carry their own samplers.</summary>
    public required Address Address { get; init; }

    /// <summary>Each of the three is equally likely.</summary>
    [OneOf("premium", "regular", "basic")]
    public required string Tier { get; init; }
}
