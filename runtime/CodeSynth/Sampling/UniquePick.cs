using System.Numerics;
using CodeSynth.Randomness;
using CodeSynth.Time;

namespace CodeSynth.Sampling;

/// <summary>
/// Each parent at most once: parents are taken in the order of their birth, shuffled inside blocks that are as large as the
/// births allow. Over parents that are all there from the start that is one keyed permutation of them.
/// </summary>
/// <remarks>
/// <para>
/// Row i belongs to the largest block [b, b + 2^k), b a multiple of 2^k, cut off at the last parent, whose parents are all born
/// when its row b is; a keyed permutation of the block says which of them it takes. Blocks of this form are nested or disjoint,
/// and a block inside one that fits fits too, so each row of a block finds the same block: picks are different, and born. A block of
/// one row fits because the plan assures that parent i is born by row i.
/// </para>
/// <para>
/// Growth changes nothing: only a block whose parents were all born by its first row is cut off at the last parent.
/// </para>
/// </remarks>
internal sealed class UniquePick(ulong key, EventClock child, EventClock parent) : RowPick
{
    private readonly int _topLevel = 64 - BitOperations.LeadingZeroCount((ulong)parent.Count);

    public override long At(ulong _, long row, long time)
    {
        // The largest level that fits, by bisection: those below it fit, those above do not.
        int fits = 0;
        for (int beyond = _topLevel + 1; beyond - fits > 1;)
        {
            int level = (fits + beyond) >> 1;
            (fits, beyond) = Fits(row, level) ? (level, beyond) : (fits, level);
        }

        long first = First(row, fits);
        ulong size = (ulong)(End(first, fits) - first);
        return first + (long)new KeyedPermutation(Bits.At(key, first)).At((ulong)(row - first), size);
    }

    private static long First(long row, int level) => level > 62 ? 0 : row >> level << level;

    private long End(long first, int level) => level > 62 ? parent.Count : (long)Math.Min((ulong)first + (1UL << level), (ulong)parent.Count);

    private bool Fits(long row, int level)
    {
        long first = First(row, level);
        return parent.TimeOf(End(first, level) - 1) <= child.TimeOf(first);
    }
}
