namespace CodeSynth;

/// <summary>
/// The key of a row of another entity, picked from the rows born before this one. Without a mode every such row is equally
/// likely. One link is one pick: every <see cref="CopyOfAttribute"/> through it reads the same row.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ReferencesAttribute : Attribute
{
    /// <summary>References the one entity whose <see cref="RecordKeyAttribute"/> property has this property's name.</summary>
    public ReferencesAttribute()
    {
    }

    /// <summary>References the given entity.</summary>
    /// <param name="entity">A type with <see cref="SynthEntityAttribute"/>.</param>
    public ReferencesAttribute(Type entity) => Entity = entity;

    /// <summary>The entity, or null when it is found by the property's name.</summary>
    public Type? Entity { get; }

    /// <summary>
    /// Zipf's exponent, above 0: the row of popularity rank k is picked with a probability proportional to k^-Zipf.
    /// Ranks are shuffled over the rows by a keyed permutation, so that the popular rows are not the first ones. Where the
    /// referenced entity has a rate, rank follows birth instead (shuffled within ranks 2^k to 2^(k+1) - 1), because a pick must not
    /// depend on how many rows will come. 0, the default, means not Zipf.
    /// </summary>
    public double Zipf { get; set; }

    /// <summary>
    /// Prefers the newest rows, exponentially, and never picks one older than this: <c>30m</c>, <c>500ms</c>, <c>12h</c>, <c>7d</c>.
    /// The referenced entity needs a rate for this to have a meaning.
    /// </summary>
    public string? Recency { get; set; }
}
