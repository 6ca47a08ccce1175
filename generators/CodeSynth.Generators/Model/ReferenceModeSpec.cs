namespace CodeSynth.Generators.Model;

/// <summary>How a reference picks a row.</summary>
/// <param name="Zipf">Zipf's exponent, or 0.</param>
/// <param name="Unshuffled">Whether popularity follows the row.</param>
/// <param name="Recency">The maximum age as it was written, or null.</param>
/// <param name="RecencyTicks">The maximum age in ticks, or 0.</param>
/// <param name="Unique">Whether each row is picked at most once.</param>
/// <param name="Except">The path of the field whose pick this one differs from, or null.</param>
internal sealed record ReferenceModeSpec(double Zipf, bool Unshuffled, string? Recency, long RecencyTicks, bool Unique, string? Except)
{
    /// <summary>Whether a row refers to an earlier row of its own entity, and the first to none.</summary>
    public bool ToEarlierRows { get; init; }
}
