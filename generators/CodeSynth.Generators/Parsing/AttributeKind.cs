namespace CodeSynth.Generators.Parsing;

/// <summary>The attributes that a property can carry. A sampler's name is the attribute's.</summary>
internal enum AttributeKind
{
    None,
    RecordKey,
    FormerlyKnownAs,
    NullRate,
    Items,
    AvroSchema,
    ProtobufSchema,
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
}
