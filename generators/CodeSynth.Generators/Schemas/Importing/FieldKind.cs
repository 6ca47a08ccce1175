namespace CodeSynth.Schemas.Importing;

/// <summary>What a field of a schema holds, as far as a sampler cares.</summary>
internal enum FieldKind
{
    Text,
    Uuid,
    Integer,
    Real,
    Decimal,
    Boolean,
    Time,
    Enum,

    /// <summary>An object of fields with samplers of their own.</summary>
    Object,

    /// <summary>What no sampler fills.</summary>
    Unfillable,
}
