namespace CodeSynth.Generators.Model;

/// <summary>In which form a value travels between a sampler, an encoder and another entity that copies it.</summary>
internal enum ShapeKind
{
    /// <summary>A 64-bit integer.</summary>
    Integer,

    /// <summary>A decimal number as an integer of its last digit.</summary>
    Scaled,

    /// <summary>A decimal number as a 128-bit integer of its last digit.</summary>
    Wide,

    /// <summary>A <c>double</c>.</summary>
    Real,

    /// <summary>A <c>float</c>.</summary>
    Single,

    /// <summary>A <c>Half</c>.</summary>
    Half,

    /// <summary>A <c>bool</c>.</summary>
    Boolean,

    /// <summary>UTF-8 text.</summary>
    Text,

    /// <summary>An instant as UTC ticks.</summary>
    Time,

    /// <summary>A UUID as its 128 bits.</summary>
    Uuid,

    /// <summary>A member of an enumeration: as its number, and as the text that the wire has.</summary>
    Enum,

    /// <summary>An array of values of one of the kinds above; it is made or written as a whole.</summary>
    Array,

    /// <summary>An object of fields; it has no value of its own.</summary>
    Object,
}
