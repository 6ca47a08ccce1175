namespace CodeSynth.Sampling;

/// <summary>Zipf over rows that are all there from the start, too many for a <see cref="PopularityTable"/>.</summary>
internal sealed class FixedZipfPick(double exponent, long count, KeyedPermutation? shuffle) : DrawnPick
{
    private readonly ZipfRanks _ranks = new(exponent, count);

    public override long At(ulong key, long row, long time) => RowOf(_ranks.At(key, row, count));

    public override long Another(long row, long time, long unwanted) => RowOf(RowOf(1) == unwanted ? 2 : 1);

    private long RowOf(long rank) => shuffle is { } keyed ? (long)keyed.At((ulong)rank - 1, (ulong)count) : rank - 1;
}
