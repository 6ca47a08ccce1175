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

    /// <summary>
    /// References the given entity. The entity itself is fine: then the pick is an earlier row, one with a smaller number, and null
    /// for the first row, so that the property must be able to be null.
    /// </summary>
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
    /// Beside <see cref="Zipf"/>: rank follows the row instead of being shuffled, so row 0 is the most popular one.
    /// </summary>
    public bool Unshuffled { get; set; }

    /// <summary>
    /// Prefers the newest rows, exponentially, and never picks one older than this: <c>30m</c>, <c>500ms</c>, <c>12h</c>, <c>7d</c>.
    /// The referenced entity needs a rate for this to have a meaning.
    /// </summary>
    public string? Recency { get; set; }

    /// <summary>
    /// Each row is picked at most once by this reference: an order has one invoice. Alone, rows are taken in the order of their
    /// birth, shuffled as widely as their births allow (over an entity without a rate that is a permutation of all its rows); with
    /// <see cref="Recency"/> the newest are preferred. Does not go with <see cref="Zipf"/>. A plan that has not
    /// enough rows to refer to is refused before the run.
    /// </summary>
    public bool Unique { get; set; }

    /// <summary>
    /// The name of another property of this entity that references the same entity: this reference picks a row that differs from that
    /// one's, <c>[References(typeof(Account), Except = nameof(FromId))]</c>. The law is the mode's own on the condition that the rows differ.
    /// </summary>
    public string? Except { get; set; }
}
