using CodeSynth.Randomness;
using CodeSynth.Time;

namespace CodeSynth.Sampling;

/// <summary>Picks the row that a row refers to, among those born before it. Immutable; allocates nothing.</summary>
public sealed class ReferenceSampler
{
    private readonly ulong _key;
    private readonly EventClock _child;
    private readonly EventClock _parent;

    private ReferenceSampler(ulong key, EventClock child, EventClock parent) => (_key, _child, _parent) = (key, child, parent);

    /// <summary>Chooses the sampler for a reference.</summary>
    /// <param name="zipf">Zipf's exponent, above 0, or 0 when rows are not picked by popularity.</param>
    /// <param name="recency">The maximum age of a picked row, or null when new rows are not preferred.</param>
    /// <param name="key">The field's stream key.</param>
    /// <param name="child">When the referring rows are born.</param>
    /// <param name="parent">When the rows referred to are born.</param>
    public static ReferenceSampler Of(double zipf, TimeSpan? recency, ulong key, EventClock child, EventClock parent) => new(key, child, parent);

    /// <summary>The row referred to.</summary>
    /// <param name="row">The referring row.</param>
    /// <param name="time">When it is born, UTC ticks.</param>
    public long At(long row, long time) => (long)Bits.Below(Bits.At(_key, row), (ulong)_parent.BornBy(time));

    /// <summary>The row referred to, where the referring row's time is not at hand.</summary>
    /// <param name="row">The referring row.</param>
    public long At(long row) => At(row, _child.TimeOf(row));
}
