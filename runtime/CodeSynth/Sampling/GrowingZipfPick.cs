using System.Numerics;

namespace CodeSynth.Sampling;

/// <summary>
/// Zipf over rows that arrive: rank follows birth, shuffled only within ranks [2^k, 2^(k+1)), so a pick depends on how many
/// rows are eligible and not on how many will be.
/// </summary>
internal sealed class GrowingZipfPick(double exponent, long maxCount, KeyedPermutation? shuffle, EligibleRows rows) : DrawnPick
{
    private readonly ZipfRanks _ranks = new(exponent, Math.Max(maxCount, 1));

    public override long At(ulong key, long row, long time)
    {
        long count = rows.Count(row, time);
        return count == 0 ? ReferenceSampler.None : RowOf((ulong)_ranks.At(key, row, count), count);
    }

    public override long Another(long row, long time, long unwanted) =>
        rows.Count(row, time) is var count && unwanted != 0 ? 0 : count < 2 ? ReferenceSampler.None : RowOf(2, count);

    private long RowOf(ulong rank, long count)
    {
        if (shuffle is not { } keyed)
        {
            return (long)rank - 1;
        }

        // The newest block is seldom full; its shuffle then covers the rows that are there.
        ulong block = 1UL << BitOperations.Log2(rank);
        ulong size = Math.Min(block, (ulong)count + 1 - block);
        return (long)(block - 1 + keyed.At(rank - block, size));
    }
}
