namespace CodeSynth.Modeling;

/// <summary>One field of an entity as it stands on the wire.</summary>
/// <param name="Path">The property; dotted for a property of a nested object.</param>
/// <param name="WireName">The name on the wire; dotted likewise.</param>
/// <param name="Rule">What the value is, in words: <c>uniform 10.00..1000.00</c>.</param>
public sealed record FieldDescriptor(string Path, string WireName, string Rule)
{
    /// <summary>How many rows have a value: a sequence ends where its property's type does. A plan refuses more.</summary>
    public long MostRows { get; init; } = long.MaxValue;

    /// <summary>What a run may change about it.</summary>
    public FieldSettings Settings { get; init; }

    /// <summary>How long before the row's event time a time may be that counts back from it. A plan refuses what would be before the year 1.</summary>
    public TimeSpan MostBefore { get; init; }

    /// <summary>How long after the row's event time a time may be that counts from it, or from a row born before. A plan refuses what would be after the year 9999.</summary>
    public TimeSpan MostAfter { get; init; }
}
