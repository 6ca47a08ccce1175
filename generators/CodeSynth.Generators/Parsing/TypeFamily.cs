namespace CodeSynth.Generators.Parsing;

/// <summary>What samplers distinguish about a property's type.</summary>
internal enum TypeFamily
{
    Other,
    Text,
    Integer,
    Half,
    Single,
    Double,
    Decimal,
    Boolean,
    Offset,
    DateTime,
    Date,
    Guid,
    Enum,
    Items,
}
