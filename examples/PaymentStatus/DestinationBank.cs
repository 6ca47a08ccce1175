using CodeSynth;

namespace Payments;

/// <summary>
/// A bank that payments go to. The sources and the destinations are counted apart, so they are two entities, and a payment may well go from
/// bank-1 to bank-1.
/// </summary>
[SynthEntity(Count = 10, HasTopic = false)]
public partial record DestinationBank
{
    /// <summary>bank-1, bank-2 …</summary>
    [RecordKey, Sequence("bank-{0}")]
    public required string Id { get; init; }
}
