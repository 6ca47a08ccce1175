namespace CodeSynth.MasterData;

/// <summary>What the cells of a column say.</summary>
public enum MasterColumnType
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>true or false, in letters of any size, or 1 or 0.</summary>
    Boolean,

    /// <summary>A whole number of at most 64 bits.</summary>
    Integer,

    /// <summary>A decimal number, kept as an integer of its last digit.</summary>
    Decimal,

    /// <summary>A <c>double</c>.</summary>
    Real,

    /// <summary>A <c>float</c>.</summary>
    Single,

    /// <summary>An instant of ISO 8601, kept as UTC ticks; without an offset it is UTC.</summary>
    Time,

    /// <summary>A date of ISO 8601, kept as its text.</summary>
    Date,

    /// <summary>A UUID in any form that <see cref="Guid"/> reads, kept as 128 bits.</summary>
    Uuid,

    /// <summary>One of some names, kept as its place among them.</summary>
    Choice,
}
