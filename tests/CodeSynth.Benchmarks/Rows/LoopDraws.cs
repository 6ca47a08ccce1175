using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using CodeSynth.Randomness;
using CodeSynth.Sampling;

namespace CodeSynth.Benchmarks.Rows;

/// <summary>
/// Draws of some hundred rows, made before their bytes: four at a time, and the loads of a large table overlap. With a hundred customers that is a tenth of an order, with a
/// hundred thousand half of it.
/// </summary>
/// <remarks>A local. A <c>stackalloc</c> would have the method compiled once and for all, before the JIT knows the addresses of tables.</remarks>
internal unsafe struct LoopDraws
{
    /// <summary>How many rows.</summary>
    public const int Count = 512;

    /// <summary>The first draw of each row.</summary>
    public fixed ulong First[Count];

    /// <summary>The second draw of each row.</summary>
    public fixed ulong Second[Count];

    /// <summary>The bits of rows that follow each other.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Fill(ulong key, long row, int count, ulong* bits)
    {
        int i = 0;
        Vector256<ulong> weyl = Vector256.Create(key + (ulong)row * Bits.Golden) + Vector256.Create(0, Bits.Golden, unchecked(2 * Bits.Golden), unchecked(3 * Bits.Golden));
        Vector256<ulong> step = Vector256.Create(unchecked(4 * Bits.Golden));
        for (; i <= count - Vector256<ulong>.Count; i += Vector256<ulong>.Count, weyl += step)
        {
            Vector256<ulong> z = (weyl ^ (weyl >>> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EB;
            (z ^ (z >>> 31)).Store(bits + i);
        }

        for (; i < count; i++)
        {
            bits[i] = Bits.At(key, row + i);
        }
    }

    /// <summary>Where the cells of the picked rows lie, which stand in the order of popularity.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void FillCells(ulong key, long row, int count, PopularityTable popularity, uint cell, ulong* distances)
    {
        Fill(key, row, count, distances);
        for (int i = 0; i < count; i++)
        {
            distances[i] = (ulong)(popularity.RankAt(distances[i]) - 1) * cell;
        }
    }

    /// <summary>Amounts between two bounds in cents, as numbers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void FillAmounts(ulong key, long row, int count, long min, ulong span, ulong* amounts)
    {
        Fill(key, row, count, amounts);
        for (int i = 0; i < count; i++)
        {
            ((double*)amounts)[i] = (min + (long)Bits.Below(amounts[i], span)) / 100.0;
        }
    }
}
