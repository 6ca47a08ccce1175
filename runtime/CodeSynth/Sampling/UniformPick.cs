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

    public override long Another(long row, long time, long unwanted) =>
        unwanted != 0 ? unwanted - 1 : rows.Count(row, time) > 1 ? 1 : ReferenceSampler.None;
}
