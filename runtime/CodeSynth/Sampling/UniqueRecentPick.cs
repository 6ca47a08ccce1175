using CodeSynth.Randomness;
using CodeSynth.Time;

namespace CodeSynth.Sampling;

/// <summary>
/// Each parent at most once, the newest preferred, none above a maximum age: "an order is paid at most once, within 30 minutes".
/// </summary>
/// <remarks>
/// <para>
/// Rows stand in cells of eight, children and parents alike. The places of a cell, shuffled by a key per cell, belong to four
/// classes: 2, 3, 2 and 1 places that aim at an age of 1/16, 1/8, 1/4 and 1/2 of the window (the maximum age, or the time passed when that is
/// less). A class maps child cells to parent cells by a function that only rises, so no parent cell is met twice, and shuffles
/// the children of aligned blocks of cells among each other. The block is the largest in which every child may take every
/// parent by the very clocks, so an age lies between 0 and twice what is aimed at, and never above the maximum.
/// Over a window that gives 68, 21, 7, 3 and 1 of 100 picks to its fifths, the newest first: nearly the exponential law of recency without
/// uniqueness.
/// </para>
/// <para>
/// The rising function is the highest of three lines of slope 1 or more: the cell's own number (early on, when children take nearly all
/// parents that there are), a fixed share of what is born, and what is born less a fixed age. With π, π' the periods of child and
/// parent and a cell of g rows, the last two lie 1 to 4 + (what is aimed at) cells before what is born, so with a maximum age of
/// g·(8π' + 2π) a single cell always fits; where only the first line is high enough and the cell does not fit, a child takes the parent of its own
/// number, which is born because parents come at least as often.
/// </para>
/// <para>Where the maximum age is too short for cells of eight, a cell is one row, and the age aimed at is a quarter of the window.</para>
/// </remarks>
internal sealed class UniqueRecentPick : RowPick
{
    private const int LargeCell = 3;

    // The class of a place.
    private static readonly byte[] s_classes = [0, 1, 1, 2, 2, 2, 3, 3];

    private readonly ulong _dealKey;
    private readonly int _bits;
    private readonly long _slots;
    private readonly CellClocks _cells;
    private readonly AgeClass[] _classes;

    /// <param name="key">The field's stream key.</param>
    /// <param name="maxAge">The maximum age in ticks, at least <see cref="LeastMaxAge(EventClock, EventClock)"/>.</param>
    /// <param name="child">When children are born; not more often than parents.</param>
    /// <param name="parent">When parents are born.</param>
    public UniqueRecentPick(ulong key, long maxAge, EventClock child, EventClock parent)
    {
        _bits = maxAge >= LeastMaxAge(child, parent) << LargeCell ? LargeCell : 0;
        _slots = (1L << _bits) - 1;
        _dealKey = Bits.At(key, 0);
        _cells = new CellClocks(_bits, maxAge, child, parent);
        _classes = _bits == 0
            ? [new AgeClass(Bits.At(key, 1), 0, 1, 2, _cells)]
            : [
                new AgeClass(Bits.At(key, 1), 0, 1, 1, _cells),
                new AgeClass(Bits.At(key, 2), 1, 2, 2, _cells),
                new AgeClass(Bits.At(key, 3), 3, 3, 3, _cells),
                new AgeClass(Bits.At(key, 4), 6, 2, 4, _cells),
            ];
    }

    /// <summary>The least maximum age at which every child finds a parent of its own, in ticks.</summary>
    public static long LeastMaxAge(EventClock child, EventClock parent) => checked(8 * parent.MaxGap + 2 * child.MaxGap);

    /// <summary>The last parent that children up to a row may take.</summary>
    public long LastParent(long row) => Math.Max(row, _classes.Max(c => c.LastParent(row >> _bits)) is var cell && cell == row >> _bits ? row : _cells.LastRow(cell));

    public override long At(ulong _, long row, long time)
    {
        long cell = row >> _bits;
        int place = PlaceOf(row, Deal(cell));
        return _classes[s_classes[place]].At(cell, place) is var (parent, parentPlace)
            ? parent << _bits | SlotOf(parentPlace, Deal(parent))
            : row;
    }

    private ulong Deal(long cell) => Bits.At(_dealKey, cell);

    // s ↦ (a·s + c) mod 8 with an odd a, which is its own inverse mod 8.
    private int PlaceOf(long slot, ulong deal) => (int)(((ulong)slot * (deal | 1) + (deal >> 32)) & (ulong)_slots);

    private long SlotOf(int place, ulong deal) => (long)((((ulong)place - (deal >> 32)) * (deal | 1)) & (ulong)_slots);
}
