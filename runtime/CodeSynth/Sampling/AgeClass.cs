using System.Numerics;
using CodeSynth.Randomness;

namespace CodeSynth.Sampling;

/// <summary>
/// One of the classes that <see cref="UniqueRecentPick"/> deals children and parents into: its children pick parents that are
/// a certain share of the window old, give or take as much again. Works on cells, which are a few consecutive rows.
/// </summary>
/// <param name="key">The stream that permutations of this class come from.</param>
/// <param name="firstPlace">The first of the places in a cell that this class has.</param>
/// <param name="places">How many it has.</param>
/// <param name="halvings">The age aimed at is the window halved that many times.</param>
/// <param name="cells">The clocks, by cells.</param>
internal sealed class AgeClass(ulong key, int firstPlace, int places, int halvings, CellClocks cells)
{
    // Of "now", the cell of the newest parents that are surely born: the same share of the time passed, until the window is the maximum age.
    private readonly LatticeLine _fan = new(
        UInt128.Max(UInt128.One << 64, cells.Slope - (cells.Slope >> halvings)),
        cells.Lead - (cells.Lead >> halvings) - 1);

    private readonly LatticeLine _steady = new(cells.Slope, cells.Lead - 1 - (cells.MaxAge >> halvings));

    private readonly int _topLevel = BitOperations.Log2(((ulong)cells.MaxAgeInChildCells >> halvings) | 1);

    /// <summary>The first of the class's places in a cell.</summary>
    public int FirstPlace { get; } = firstPlace;

    /// <summary>The parent cell and the place in it that a child's cell and place take; null when the child must take the parent of its own number.</summary>
    public (long Cell, int Place)? At(long cell, int place)
    {
        int level = LevelOf(cell);
        if (level < 0)
        {
            return null;
        }

        long first = cell >> level << level;
        ulong index = (ulong)(cell - first) * (uint)places + (uint)(place - FirstPlace);
        ulong image = new KeyedPermutation(Bits.At(key, first)).At(index, (ulong)places << level);
        return (ParentOf(first + (long)(image / (uint)places)), FirstPlace + (int)(image % (uint)places));
    }

    /// <summary>The last parent cell that children up to a cell may take.</summary>
    public long LastParent(long cell) => LevelOf(cell) is var level && level < 0 ? cell : ParentOf(((cell >> level) + 1 << level) - 1);

    // Never before its own cell: that much time the parents have had in any case, because they come at least as often as the children.
    private long ParentOf(long cell) => Math.Max(cell, Math.Max(_fan.At(cell), _steady.At(cell)));

    private int LevelOf(long cell)
    {
        int level = _topLevel;
        while (level >= 0 && !Fits(cell >> level << level, ((cell >> level) + 1 << level) - 1))
        {
            level--;
        }

        return level;
    }

    private bool Fits(long first, long last) => cells.Fits(first, last, ParentOf(first), ParentOf(last));
}
