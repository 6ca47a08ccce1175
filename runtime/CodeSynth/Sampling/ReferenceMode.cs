namespace CodeSynth.Sampling;

/// <summary>How a reference picks a row among those born before. The default is: each equally likely.</summary>
public sealed record ReferenceMode
{
    /// <summary>Zipf's exponent, above 0, or 0 when rows are not picked by popularity.</summary>
    public double Zipf { get; init; }

    /// <summary>Whether popularity follows the row, row 0 the most popular, instead of being shuffled. Beside <see cref="Zipf"/>.</summary>
    public bool Unshuffled { get; init; }

    /// <summary>The maximum age of a picked row, above 0, or null when new rows are not preferred.</summary>
    public TimeSpan? Recency { get; init; }

    /// <summary>Whether no two rows pick the same one. Not beside <see cref="Zipf"/>.</summary>
    public bool Unique { get; init; }

    /// <summary>
    /// Whether rows refer to earlier rows of their own entity: those with a smaller number. A row that has none refers to
    /// <see cref="ReferenceSampler.None"/>.
    /// </summary>
    public bool ToEarlierRows { get; init; }
}
