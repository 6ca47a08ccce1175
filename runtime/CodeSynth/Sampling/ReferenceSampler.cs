using System.Numerics;
using System.Runtime.CompilerServices;
using CodeSynth.Randomness;
using CodeSynth.Time;

namespace CodeSynth.Sampling;

/// <summary>
/// Picks the row that a row refers to, among those born before it: each equally likely, by popularity (Zipf), or the newest
/// first (recency). A pick depends on the stream key, the row and its time alone. Immutable, so any number of threads may
/// share it; a pick allocates nothing.
/// </summary>
public sealed class ReferenceSampler
{
    private readonly PopularityTable? _table;
    private readonly Kind _kind;
    private readonly ulong _key;
    private readonly EventClock _child;
    private readonly EventClock _parent;
    private readonly ZipfRanks? _ranks;
    private readonly KeyedPermutation _shuffle;
    private readonly long _maxAge;
    private readonly long _sureAge;
    private readonly long _firstBirth;

    private ReferenceSampler(Kind kind, double zipf, TimeSpan? recency, ulong key, EventClock child, EventClock parent)
    {
        _key = key;
        _child = child;
        _parent = parent;
        _kind = kind;
        ulong popularityKey = Bits.Mix(~key); // a stream of its own: picks draw from the key itself
        switch (kind)
        {
            case Kind.Table:
                _table = new PopularityTable(zipf, (int)parent.Count, popularityKey);
                break;
            case Kind.Fixed or Kind.Growing:
                _ranks = new ZipfRanks(zipf, parent.Count);
                _shuffle = new KeyedPermutation(popularityKey);
                break;
            case Kind.Recent:
                _maxAge = recency!.Value.Ticks;
                _sureAge = _maxAge - parent.MaxGap;
                _firstBirth = parent.TimeOf(0);
                break;
        }
    }

    private enum Kind
    {
        Uniform,
        Table,
        Fixed,
        Growing,
        Recent,
    }

    /// <summary>Chooses the sampler for a reference.</summary>
    /// <remarks>
    /// Zipf over rows that are all there from the start is exact over their number, and any of them may be the popular one. Over rows
    /// that arrive, rank follows birth, shuffled only within ranks [2^k, 2^(k+1)): a row's pick depends on how many rows
    /// are born by then and not on how many will be. Recency over rows that are all of one age is uniform.
    /// </remarks>
    /// <param name="zipf">Zipf's exponent, above 0, or 0 when rows are not picked by popularity.</param>
    /// <param name="recency">The maximum age of a picked row, above 0, or null when new rows are not preferred. It goes before Zipf.</param>
    /// <param name="key">The field's stream key.</param>
    /// <param name="child">When the referring rows are born.</param>
    /// <param name="parent">When the rows referred to are born.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="zipf"/> is negative or not finite, or <paramref name="recency"/> is not above 0.</exception>
    public static ReferenceSampler Of(double zipf, TimeSpan? recency, ulong key, EventClock child, EventClock parent)
    {
        if (!(zipf >= 0 && double.IsFinite(zipf)))
        {
            throw new ArgumentOutOfRangeException(nameof(zipf), zipf, "Zipf's exponent must be above 0, or 0 for none.");
        }

        if (recency is { Ticks: <= 0 })
        {
            throw new ArgumentOutOfRangeException(nameof(recency), recency, "A recency must be above 0.");
        }

        return new ReferenceSampler(KindOf(zipf, recency, parent), zipf, recency, key, child, parent);
    }

    /// <summary>The row referred to.</summary>
    /// <param name="row">The referring row.</param>
    /// <param name="time">When it is born, UTC ticks; not before the first row referred to, which every plan assures.</param>
    /// <returns>From 0; a row born at or before <paramref name="time"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long At(long row, long time) => _table is { } table ? table.At(Bits.At(_key, row)) : Other(row, time);

    /// <summary>The row referred to, where the referring row's time is not at hand.</summary>
    /// <param name="row">The referring row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long At(long row) => _table is { } table ? table.At(Bits.At(_key, row)) : Other(row, _parent.HasRate ? _child.TimeOf(row) : _parent.Origin);

    private static Kind KindOf(double zipf, TimeSpan? recency, EventClock parent)
    {
        // A plan accepts a parent without rows only where nothing refers to it, so nothing will be picked.
        if (parent.Count == 0 || (recency is null && zipf == 0))
        {
            return Kind.Uniform;
        }

        return (recency, parent.HasRate) switch
        {
            (not null, true) => Kind.Recent,
            (not null, false) => Kind.Uniform,
            (null, true) => Kind.Growing,
            (null, false) => parent.Count <= AliasTable.MaxCount ? Kind.Table : Kind.Fixed,
        };
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long Other(long row, long time) => _kind switch
    {
        Kind.Fixed => (long)_shuffle.At((ulong)_ranks!.At(_key, row, _parent.Count) - 1, (ulong)_parent.Count),
        Kind.Growing => Growing(row, _parent.BornBy(time)),
        Kind.Recent => Recent(row, time),
        _ => (long)Bits.Below(Bits.At(_key, row), (ulong)_parent.BornBy(time)),
    };

    private long Growing(long row, long born)
    {
        born = Math.Max(born, 1); // a time before the first row has no rank at all, and the draw would not end
        ulong rank = (ulong)_ranks!.At(_key, row, born);
        ulong block = 1UL << BitOperations.Log2(rank);

        // The newest block is seldom full; its shuffle then covers the rows that are there.
        ulong size = Math.Min(block, (ulong)born + 1 - block);
        return (long)(block - 1 + _shuffle.At(rank - block, size));
    }

    // clamp(BornBy(t − age) − 1, BornBy(t − max − 1), BornBy(t) − 1), the bounds computed only where they can bind: the upper one
    // never does, and the lower one not for a row whose successor is born within a period after t − age.
    private long Recent(long row, long time)
    {
        long age = RecencyAge.Of(Bits.At(_key, row), Math.Min(_maxAge, time - _firstBirth));
        long picked = _parent.BornBy(time - age) - 1;
        if ((age <= _sureAge && picked < _parent.Count - 1) || _parent.TimeOf(picked) >= time - _maxAge)
        {
            return picked;
        }

        return Math.Min(_parent.BornBy(time - _maxAge - 1), _parent.BornBy(time) - 1);
    }
}
