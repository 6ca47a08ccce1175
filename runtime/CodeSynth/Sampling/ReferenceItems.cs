using System.Runtime.CompilerServices;
using CodeSynth.Randomness;

namespace CodeSynth.Sampling;

/// <summary>
/// The rows that a row's array of references names: as many as <see cref="ItemsSampler"/> says, each picked as <see cref="ReferenceSampler"/> picks one, at the position of
/// the item. So the number of items changes none of them: an array with fewer is the beginning of the longer one. Immutable; allocates nothing.
/// </summary>
public sealed unsafe class ReferenceItems
{
    /// <summary>The most items of an array, which take 8 KiB on the stack.</summary>
    public const int MaxItems = 1_000;

    private readonly ReferenceSampler _pick;
    private readonly ItemsSampler _items;
    private readonly DistinctRows? _distinct;

    /// <summary>A sampler.</summary>
    /// <param name="pick">Picks the row of an item, given its position as row. Not one of a unique mode, nor one to earlier rows of the same entity: both go by the row.</param>
    /// <param name="key">The key of a stream that the picks do not draw from.</param>
    /// <param name="min">The fewest items, 0 or more.</param>
    /// <param name="max">The most items, from <paramref name="min"/> to <see cref="MaxItems"/>.</param>
    /// <param name="distinct">Whether no row is named twice; then there are never more items than rows to name. Not with a pick by recency.</param>
    public ReferenceItems(ReferenceSampler pick, ulong key, int min, int max, bool distinct)
    {
        ArgumentNullException.ThrowIfNull(pick);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(max, MaxItems);
        _pick = pick;
        _items = new ItemsSampler(key, min, max);
        _distinct = distinct ? new DistinctRows(pick, Bits.Mix(key)) : null;
    }

    /// <summary>Picks the rows that a row names.</summary>
    /// <param name="row">The naming row.</param>
    /// <param name="time">When it is born, UTC ticks.</param>
    /// <param name="rows">Where they go, with room for the most.</param>
    /// <returns>How many there are.</returns>
    public int At(long row, long time, long* rows)
    {
        int count = _items.CountAt(row);
        long first = _items.FirstAt(row);
        if (_distinct is not null)
        {
            return _distinct.Fill(rows, count, first, time);
        }

        for (int i = 0; i < count; i++)
        {
            rows[i] = _pick.At(first + i, time);
        }

        return count;
    }

    /// <summary>Picks the rows that a row names, where its time is not at hand.</summary>
    /// <param name="row">The naming row.</param>
    /// <param name="rows">Where they go, with room for the most.</param>
    /// <returns>How many there are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int At(long row, long* rows) => At(row, _pick.TimeOf(row), rows);
}
