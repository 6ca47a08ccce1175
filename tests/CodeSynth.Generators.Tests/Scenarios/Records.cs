using CodeSynth;

namespace shop;

/// <summary>An entity of the very name that the schema's record would have.</summary>
[SynthEntity(Count = 1000)]
public partial record Visit
{
    [RecordKey, Sequence("V{0}")] public required string VisitId { get; init; }
}

/// <summary>A part that a user adds to what is emitted.</summary>
public sealed partial record Place
{
    public bool IsNested => Within is not null;
}
