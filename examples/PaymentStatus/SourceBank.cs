using CodeSynth;

namespace Payments;

/// <summary>A bank that payments come from. It has no topic: payments refer to it, and that is all it is for.</summary>
[SynthEntity(Count = 10, HasTopic = false)]
public partial record SourceBank
{
    /// <summary>bank-1, bank-2 …</summary>
    [RecordKey, Sequence("bank-{0}")]
    public required string Id { get; init; }
}
