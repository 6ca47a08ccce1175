using CodeSynth.Randomness;

namespace CodeSynth.Sampling;

/// <summary>Zipf over few rows that are all there from the start.</summary>
internal sealed class TablePick(PopularityTable table) : DrawnPick
{
    public override long At(ulong key, long row, long time) => table.At(Bits.At(key, row));

    public override long Another(long row, long time, long unwanted) => table.RowOf(table.RowOf(1) == unwanted ? 2u : 1u);
}
