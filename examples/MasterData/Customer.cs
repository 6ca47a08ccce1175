using CodeSynth;

namespace MasterData;

/// <summary>Who buys: an object of JSON a line, the address nested in it.</summary>
[SynthEntity(Topic = "customers")]
[JsonLinesSource("customers.jsonl")]
public partial record Customer
{
    /// <summary>A number as key; on the wire it is a number, in the message key its digits.</summary>
    [RecordKey]
    public long CustomerId { get; init; }

    /// <summary>As the file has it.</summary>
    public required string Name { get; init; }

    /// <summary>A nested object of the file.</summary>
    public required Address Address { get; init; }

    /// <summary>The file knows no e-mail addresses, so they are made up.</summary>
    [Fake(Fake.Email)]
    public required string Email { get; init; }
}
