using CodeSynth;

namespace TemplateNamespace;

/// <summary>A hundred of them, all born before the first order.</summary>
[SynthEntity(Topic = "customers", Count = 100)]
public partial record Customer
{
    [RecordKey, Sequence("CUST_{0:D4}")]
    public required string CustomerId { get; init; }

    [Fake(Fake.FullName)]
    public required string Name { get; init; }

    [Fake(Fake.Email)]
    public required string Email { get; init; }

    [OneOf("premium", "regular", "basic")]
    public required string Tier { get; init; }
}
