using CodeSynth.Randomness;

namespace CodeSynth.Sampling;

/// <summary>Every eligible row is equally likely.</summary>
internal sealed class UniformPick(EligibleRows rows) : DrawnPick
{
    public override long At(ulong key, long row, long time)
    {
        long count = rows.Count(row, time);
        return count == 0 ? ReferenceSampler.None : (long)Bits.Below(Bits.At(key, row), (ulong)count);
    }

    public override unsafe void Fill(ulong key, long row, int count, long* times, long* rows)
    {
        for (int i = 0; i < count; i++)
        {
            rows[i] = At(key, row + i, times[i]);
        }
    }

    public override long Another(long row, long time, long unwanted) =>
        unwanted != 0 ? unwanted - 1 : rows.Count(row, time) > 1 ? 1 : ReferenceSampler.None;
}
