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
    /// <summary>The row referred to by a row that has none: the first of an entity that refers to its own earlier rows.</summary>
    public const long None = -1;

    private readonly PopularityTable? _table;
    private readonly RowPick _pick;
    private readonly ulong _key;
    private readonly EventClock _child;
    private readonly EventClock _parent;

    private ReferenceSampler(PopularityTable? table, RowPick pick, ulong key, EventClock child, EventClock parent)
    {
        _table = table;
        _pick = pick;
        _key = key;
        _child = child;
        _parent = parent;
    }

    /// <summary>Chooses the sampler for a reference.</summary>
    /// <param name="zipf">Zipf's exponent, above 0, or 0 when rows are not picked by popularity.</param>
    /// <param name="recency">The maximum age of a picked row, above 0, or null when new rows are not preferred. It goes before Zipf.</param>
    /// <param name="key">The field's stream key.</param>
    /// <param name="child">When the referring rows are born.</param>
    /// <param name="parent">When the rows referred to are born.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="zipf"/> is negative or not finite, or <paramref name="recency"/> is not above 0.</exception>
    public static ReferenceSampler Of(double zipf, TimeSpan? recency, ulong key, EventClock child, EventClock parent) =>
        Of(new ReferenceMode { Zipf = zipf, Recency = recency }, key, child, parent);

    /// <summary>Chooses the sampler for a reference.</summary>
    /// <remarks>
    /// Zipf over rows that are all there from the start is exact over their number, and any of them may be the popular one. Over rows
    /// that arrive, rank follows birth, shuffled only within ranks [2^k, 2^(k+1)): a row's pick depends on how many rows
    /// are born by then and not on how many will be. Recency over rows that are all of one age is uniform.
    /// </remarks>
    /// <param name="mode">How rows are picked.</param>
    /// <param name="key">The field's stream key.</param>
    /// <param name="child">When the referring rows are born.</param>
    /// <param name="parent">When the rows referred to are born.</param>
    /// <param name="except">The pick of another reference to the same rows that this one must differ from, or null. Not beside a unique mode.</param>
    /// <exception cref="ArgumentException">The mode contradicts itself.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Zipf's exponent is negative or not finite, or the recency is not above 0.</exception>
    public static ReferenceSampler Of(ReferenceMode mode, ulong key, EventClock child, EventClock parent, ReferenceSampler? except = null)
    {
        ArgumentNullException.ThrowIfNull(mode);
        if (!(mode.Zipf >= 0 && double.IsFinite(mode.Zipf)))
        {
            throw new ArgumentOutOfRangeException(nameof(mode), mode.Zipf, "Zipf's exponent must be above 0, or 0 for none.");
        }

        if (mode.Recency is { Ticks: <= 0 })
        {
            throw new ArgumentOutOfRangeException(nameof(mode), mode.Recency, "A recency must be above 0.");
        }

        if (mode.Unique && (mode.Zipf > 0 || except is not null))
        {
            throw new ArgumentException("A unique pick is neither one by popularity nor one that can be drawn again.", nameof(mode));
        }

        ulong popularityKey = Bits.Mix(~key); // a stream of its own: picks draw from the key itself
        PopularityTable? table = TableOf(mode, popularityKey, parent);
        RowPick pick = table is not null ? new TablePick(table) : mode.Unique ? Unique(mode, popularityKey, child, parent) : Drawn(mode, popularityKey, parent);
        return except is null
            ? new ReferenceSampler(table, pick, key, child, parent)
            : new ReferenceSampler(null, new OtherPick((DrawnPick)pick, except), key, child, parent);
    }

    /// <summary>The row referred to.</summary>
    /// <param name="row">The referring row.</param>
    /// <param name="time">When it is born, UTC ticks; not before the first row referred to, which every plan assures.</param>
    /// <returns>From 0, a row born at or before <paramref name="time"/>; or <see cref="None"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long At(long row, long time) => _table is { } table ? table.At(Bits.At(_key, row)) : _pick.At(_key, row, time);

    /// <summary>The row referred to, where the referring row's time is not at hand.</summary>
    /// <param name="row">The referring row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long At(long row) =>
        _table is { } table ? table.At(Bits.At(_key, row)) : _pick.At(_key, row, TimeOf(row));

    /// <summary>The rows referred to by rows that follow each other. How rows are picked is asked once, and the loads of a popularity table, which miss the cache, overlap.</summary>
    /// <param name="row">The first referring row.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="times">When each is born, UTC ticks; as of <see cref="At(long, long)"/>.</param>
    /// <param name="rows">Where the rows referred to go.</param>
    [MethodImpl(MethodImplOptions.NoInlining)] // as of EventClock.Fill
    public unsafe void Fill(long row, int count, long* times, long* rows)
    {
        if (_table is { } table)
        {
            table.FillRows(_key, row, count, rows);
        }
        else
        {
            _pick.Fill(_key, row, count, times, rows);
        }
    }

    /// <summary>The ranks and rows of a population that is picked from by popularity and whose size is fixed and not too large for a table; else null.</summary>
    internal PopularityTable? Table => _table;

    /// <summary>The popularity ranks of the rows referred to, where there is a <see cref="Table"/>; as <see cref="Fill"/> otherwise.</summary>
    internal unsafe void FillRanks(long row, int count, long* ranks) => _table!.FillRanks(_key, row, count, ranks);

    /// <summary>Whether every eligible row is equally likely.</summary>
    internal bool IsUniform => _pick is UniformPick;

    /// <summary>When a referring row is born, as far as its pick depends on it.</summary>
    internal long TimeOf(long row) => _parent.HasRate ? _child.TimeOf(row) : _parent.Origin;

    /// <summary>How many rows are born at a time.</summary>
    internal long EligibleAt(long time) => _parent.BornBy(time);

    /// <summary>One of some rows, each equally likely, by the bits that the pick itself draws.</summary>
    internal long IndexAt(long row, long count) => (long)Bits.Below(Bits.At(_key, row), (ulong)count);

    private static PopularityTable? TableOf(ReferenceMode mode, ulong popularityKey, EventClock parent) =>
        mode is { Zipf: > 0, Recency: null, ToEarlierRows: false } && !parent.HasRate && parent.Count is > 0 and <= AliasTable.MaxCount
            ? new PopularityTable(mode.Zipf, (int)parent.Count, mode.Unshuffled ? null : popularityKey)
            : null;

    private static RowPick Unique(ReferenceMode mode, ulong key, EventClock child, EventClock parent) => mode switch
    {
        { ToEarlierRows: true } => new PreviousPick(),
        { Recency: { } recency } when parent.HasRate => new UniqueRecentPick(key, recency.Ticks, child, parent),
        _ => new UniquePick(key, child, parent),
    };

    private static DrawnPick Drawn(ReferenceMode mode, ulong popularityKey, EventClock parent)
    {
        var rows = new EligibleRows(parent, mode.ToEarlierRows);
        KeyedPermutation? shuffle = mode.Unshuffled ? null : new KeyedPermutation(popularityKey);
        return mode switch
        {
            // A plan accepts a parent without rows only where nothing refers to it, so nothing will be picked.
            _ when parent.Count == 0 => new UniformPick(rows),
            { Recency: { } recency, ToEarlierRows: true } when parent.HasRate => new RecentEarlierPick(recency.Ticks, parent),
            { Recency: { } recency } when parent.HasRate => new RecentPick(recency.Ticks, parent),
            { Recency: not null } or { Zipf: 0 } => new UniformPick(rows),
            _ when parent.HasRate || mode.ToEarlierRows => new GrowingZipfPick(mode.Zipf, parent.Count, shuffle, rows),
            _ => new FixedZipfPick(mode.Zipf, parent.Count, shuffle),
        };
    }
}
