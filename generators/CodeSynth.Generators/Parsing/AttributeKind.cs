namespace CodeSynth.Generators.Parsing;

/// <summary>The attributes that a property, or an entity beside its own, can carry. A sampler's name is the attribute's.</summary>
internal enum AttributeKind
{
    None,
    RecordKey,
    FormerlyKnownAs,
    NullRate,
    Items,
    AvroSchema,
    ProtobufSchema,
    Workflow,
    Path,
    Transition,
    Delay,
    Name,
    Sequence,
    Fake,
    OneOf,
    Uniform,
    Constant,
    EventTime,
    References,
    CopyOf,
    Uuid,
    Odds,
    Timestamp,
    State,
    PreviousState,
    Step,
    StateValue,
}
