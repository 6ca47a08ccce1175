using System.Numerics;
using CodeSynth.Time;

namespace CodeSynth.Sampling;

/// <summary>The clocks of children and parents by cells: groups of 2^b consecutive rows.</summary>
internal sealed class CellClocks
{
    private readonly EventClock _child;
    private readonly EventClock _parent;
    private readonly long _maxAge;

    /// <param name="bits">b.</param>
    /// <param name="maxAge">The maximum age, in ticks.</param>
    /// <param name="child">When children are born; not more often than parents, and not before the first of them.</param>
    /// <param name="parent">When parents are born.</param>
    public CellClocks(int bits, long maxAge, EventClock child, EventClock parent)
    {
        Bits = bits;
        _maxAge = maxAge;
        _child = child;
        _parent = parent;
        BigInteger parentTicks = (BigInteger)parent.PeriodTicks * child.PeriodRows;
        Slope = (UInt128)(((BigInteger)child.PeriodTicks * parent.PeriodRows << 64) / parentTicks);
        Lead = Cells(child.Origin - parent.Origin, parent);
        MaxAge = Cells(maxAge, parent);
        MaxAgeInChildCells = Cells(maxAge, child);
    }

    /// <summary>b.</summary>
    public int Bits { get; }

    /// <summary>Parents that are born per child, 1 or more, in units of 2^-64.</summary>
    public UInt128 Slope { get; }

    /// <summary>Parent cells born before the first period of the children starts.</summary>
    public long Lead { get; }

    /// <summary>Parent cells born within the maximum age.</summary>
    public long MaxAge { get; }

    /// <summary>Child cells born within the maximum age.</summary>
    public long MaxAgeInChildCells { get; }

    /// <summary>Whether children of some cells may take any parent of others: all are born, and none is too old.</summary>
    /// <param name="first">The children's first cell.</param>
    /// <param name="last">The children's last cell.</param>
    /// <param name="firstParent">The parents' first cell.</param>
    /// <param name="lastParent">The parents' last cell.</param>
    public bool Fits(long first, long last, long firstParent, long lastParent) =>
        _parent.TimeOf(LastRow(lastParent)) <= _child.TimeOf(first << Bits)
        && _child.TimeOf(LastRow(last)) - _parent.TimeOf(firstParent << Bits) <= _maxAge;

    /// <summary>The last row of a cell.</summary>
    public long LastRow(long cell) => (cell + 1 << Bits) - 1;

    private long Cells(long ticks, EventClock clock) =>
        (long)BigInteger.Min(LatticeLine.Most, (BigInteger)ticks * clock.PeriodRows / ((BigInteger)clock.PeriodTicks << Bits));
}
