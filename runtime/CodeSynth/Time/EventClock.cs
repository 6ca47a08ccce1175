using System.Runtime.CompilerServices;

namespace CodeSynth.Time;

/// <summary>
/// When each row of an entity is born: <c>TimeOf(i) = origin + ⌊(i + 1)·P/Q⌋</c> in ticks of 100 ns, where P/Q is the exact
/// period of the rate. The product has 128 bits, so nothing drifts or overflows; <see cref="BornBy"/> is the exact inverse.
/// Without a rate every row is born at the origin. Immutable; never allocates.
/// </summary>
public readonly struct EventClock
{
    private readonly ulong _p;
    private readonly ulong _q;

    /// <summary>A clock.</summary>
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
    }

    /// <summary>UTC ticks at which the first period starts.</summary>
    public long Origin { get; }

    /// <summary>The number of rows.</summary>
    public long Count { get; }

    /// <summary>Whether rows arrive over time; without a rate all of them are born at <see cref="Origin"/>.</summary>
    public bool HasRate => _p != 0;

    /// <summary>P, ticks that <see cref="PeriodRows"/> rows take; 0 without a rate.</summary>
    internal ulong PeriodTicks => _p;

    /// <summary>Q.</summary>
    internal ulong PeriodRows => _q;

    /// <summary>Whether rows are born at even distances, a period apart but for rounding, or all at once.</summary>
    internal bool IsEven => MaxGap == (long)(((UInt128)_p + _q - 1) / _q);

    /// <summary>The longest time between two rows that follow each other, in ticks: ⌈P/Q⌉, 0 without a rate.</summary>
    public long MaxGap => (long)(_p / _q + (_p % _q == 0 ? 0UL : 1UL));

    /// <summary>The time of a row, in UTC ticks.</summary>
    /// <param name="row">From 0; rows at or past <see cref="Count"/> get the time that they would have.</param>
    /// <exception cref="OverflowException">The time lies outside of what 63 bits hold.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long TimeOf(long row) => _p == 0 ? Origin : checked(Origin + (long)Floor(new UInt128(0, (ulong)row + 1) * _p, _q));

    /// <summary>How many rows are born at or before a time: the number of rows with <c>TimeOf(row) ≤ time</c>.</summary>
    /// <param name="time">UTC ticks.</param>
    /// <returns>From 0 to <see cref="Count"/>.</returns>
    public long BornBy(long time)
    {
        if (time < Origin)
        {
            return 0;
        }

        if (_p == 0)
        {
            return Count;
        }

        // ⌊(i+1)·P/Q⌋ ≤ d  ⇔  (i+1)·P < (d+1)·Q  ⇔  i+1 ≤ ⌊((d+1)·Q − 1)/P⌋
        UInt128 born = Floor(new UInt128(0, (ulong)(time - Origin) + 1) * _q - 1, _p);
        return born > (ulong)Count ? Count : (long)born;
    }

    /// <summary>Walks the times of consecutive rows without a division per row.</summary>
    /// <param name="row">The row that the cursor stands at first.</param>
    public ClockCursor CursorAt(long row) => new(TimeOf(row), _p == 0 ? 0 : (ulong)(new UInt128(0, (ulong)row + 1) * _p % _q), _p / _q, _p % _q, _q);

    // A 64-bit division is several times cheaper than UInt128's, and suffices for every run shorter than tens of thousands of years.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static UInt128 Floor(UInt128 dividend, ulong divisor) =>
        (ulong)(dividend >> 64) == 0 ? (ulong)dividend / divisor : dividend / divisor;
}
