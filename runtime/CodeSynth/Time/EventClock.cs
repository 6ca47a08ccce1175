using System.Runtime.CompilerServices;

namespace CodeSynth.Time;

/// <summary>
/// When each row of an entity is born: <c>TimeOf(i) = origin + ⌊(i + 1)·P/Q⌋</c> in ticks of 100 ns, where P/Q is the exact
/// period of the rate. The product has 128 bits, so nothing drifts or overflows; <see cref="BornBy"/> is the exact inverse.
/// Rows of a Poisson process keep these times at the ends of blocks, see <see cref="Poisson"/>.
/// Without a rate every row is born at the origin. Immutable; never allocates.
/// </summary>
public readonly struct EventClock
{
    private readonly ulong _p;
    private readonly ulong _q;
    private readonly bool _hasWholePeriod; // Q is 1, and the rows are evenly born: BornBy, which each row that refers to a recent one asks, is then a product, and so is TimeOf
    private readonly Reciprocal _inverse;
    private readonly PoissonArrivals? _poisson;

    /// <summary>A clock with a constant rate, or with none.</summary>
    /// <param name="origin">UTC ticks (as <see cref="DateTime.Ticks"/>) that the first period starts at.</param>
    /// <param name="rate">Rows per second, or null for an entity that is born whole at <paramref name="origin"/>.</param>
    /// <param name="count">The number of rows.</param>
    public EventClock(long origin, EventRate? rate, long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(origin);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Origin = origin;
        Count = count;
        _p = rate?.PeriodTicks ?? 0;
        _q = rate?.PeriodRows ?? 1;
        _inverse = new Reciprocal(Math.Max(_p, 1));
        _hasWholePeriod = _p != 0 && _q == 1;
    }

    private EventClock(EventClock steady, PoissonArrivals poisson)
    {
        this = steady;
        _hasWholePeriod = false;
        _poisson = poisson;
    }

    /// <summary>UTC ticks at which the first period starts.</summary>
    public long Origin { get; }

    /// <summary>The number of rows.</summary>
    public long Count { get; private init; }

    /// <summary>Whether rows arrive over time; without a rate all of them are born at <see cref="Origin"/>.</summary>
    public bool HasRate => _p != 0;

    /// <summary>
    /// The longest possible time between two rows that follow each other, in ticks: ⌈P/Q⌉, 0 without a rate. Between rows of
    /// a Poisson process that is the length of a block, which they practically never come near.
    /// </summary>
    public long MaxGap => _poisson?.BlockTicks ?? (long)(_p / _q + (_p % _q == 0 ? 0UL : 1UL));

    /// <summary>The schedule of a Poisson process, or null.</summary>
    internal PoissonArrivals? Arrivals => _poisson;

    /// <summary>
    /// A clock whose rows arrive as a Poisson process: gaps are exponentially distributed and independent, numbers of rows per
    /// second Poisson distributed. At least every 2^30th row, and every 65,536th up to 64 rows a second, is born exactly when a constant rate bears it, so nothing drifts;
    /// <see cref="BornBy"/> is still the exact inverse of <see cref="TimeOf"/>, which takes some 90 ns, its inverse 250 ns; a cursor takes 8 ns per row.
    /// </summary>
    /// <param name="origin">UTC ticks that the first gap starts at.</param>
    /// <param name="rate">Rows per second, on average.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="key">The stream key.</param>
    public static EventClock Poisson(long origin, EventRate rate, long count, ulong key) =>
        new(new EventClock(origin, rate, count), new PoissonArrivals(rate, key));

    /// <summary>The clock of the first rows alone.</summary>
    /// <param name="count">How many, at most.</param>
    internal EventClock First(long count) => this with { Count = Math.Min(Count, count) };

    /// <summary>P, ticks that <see cref="PeriodRows"/> rows take; 0 without a rate.</summary>
    internal ulong PeriodTicks => _p;

    /// <summary>Q.</summary>
    internal ulong PeriodRows => _q;

    /// <summary>Whether rows are born at even distances, a period apart but for rounding, or all at once.</summary>
    internal bool IsEven => _poisson is null;

    /// <summary>The time of a row, in UTC ticks.</summary>
    /// <param name="row">From 0; rows at or past <see cref="Count"/> get the time that they would have.</param>
    /// <exception cref="OverflowException">The time lies outside of what 63 bits hold.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long TimeOf(long row) =>
        _hasWholePeriod ? checked(Origin + (long)(((ulong)row + 1) * _p))
        : _p == 0 ? Origin
        : _poisson is { } poisson ? checked(Origin + poisson.TimeOf(row))
        : checked(Origin + (long)Floor(new UInt128(0, (ulong)row + 1) * _p, _q));

    /// <summary>How many rows are born at or before a time: the number of rows with <c>TimeOf(row) ≤ time</c>.</summary>
    /// <param name="time">UTC ticks.</param>
    /// <returns>From 0 to <see cref="Count"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long BornBy(long time) =>
        _hasWholePeriod && time >= Origin ? Math.Min((long)_inverse.Quotient((ulong)(time - Origin), _p), Count) : BornByAny(time);

    private long BornByAny(long time)
    {
        if (time < Origin)
        {
            return 0;
        }

        if (_p == 0)
        {
            return Count;
        }

        if (_poisson is { } poisson)
        {
            return poisson.BornBy(time - Origin, Count);
        }

        // ⌊(i+1)·P/Q⌋ ≤ d  ⇔  (i+1)·P < (d+1)·Q  ⇔  i+1 ≤ ⌊((d+1)·Q − 1)/P⌋
        UInt128 dividend = new UInt128(0, (ulong)(time - Origin) + 1) * _q - 1;
        UInt128 born = Floor(dividend, _p);
        return born > (ulong)Count ? Count : (long)born;
    }

    /// <summary>
    /// The times of rows that follow each other, each as <see cref="TimeOf"/> gives it: what an encoder begins a batch with, because a loop of its own keeps
    /// the clock in registers, where a cursor in the midst of a row is kept in memory.
    /// </summary>
    /// <param name="row">The first row.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="times">Where the times go, UTC ticks.</param>
    [MethodImpl(MethodImplOptions.NoInlining)] // once per batch; inlined, its locals push those of the rows out of registers
    public unsafe void Fill(long row, int count, long* times)
    {
        if (!_hasWholePeriod)
        {
            FillAny(row, count, times);
            return;
        }

        long time = TimeOf(row);
        for (int i = 0; i < count; i++)
        {
            times[i] = time;
            time = (long)((ulong)time + _p);
        }
    }

    // Apart, because a cursor's walk of a Poisson process is cleared on the stack first: 50 ns, which a verifier paid for each row.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private unsafe void FillAny(long row, int count, long* times)
    {
        ClockCursor cursor = CursorAt(row);
        cursor.Fill(times, count);
    }

    /// <summary>Walks the times of consecutive rows without a division per row.</summary>
    /// <param name="row">The row that the cursor stands at first.</param>
    public ClockCursor CursorAt(long row) =>
        _hasWholePeriod ? new ClockCursor(TimeOf(row), 0, _p, 0, 1)
        : _poisson is { } poisson ? new ClockCursor(new PoissonWalk(poisson, Origin, row))
        : new ClockCursor(TimeOf(row), _p == 0 ? 0 : (ulong)(new UInt128(0, (ulong)row + 1) * _p % _q), _p / _q, _p % _q, _q);

    // A 64-bit division is several times cheaper than UInt128's, and suffices for every run shorter than tens of thousands of years.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static UInt128 Floor(UInt128 dividend, ulong divisor) =>
        (ulong)(dividend >> 64) == 0 ? (ulong)dividend / divisor : dividend / divisor;
}
