using CodeSynth.Randomness;
using CodeSynth.Time;

namespace CodeSynth.Sampling;

/// <summary>Recency among the earlier rows of the referring row's own entity.</summary>
internal sealed class RecentEarlierPick(long maxAge, EventClock clock) : DrawnPick
{
    private readonly long _firstBirth = clock.TimeOf(0);

    public override long At(ulong key, long row, long time)
    {
        long age = RecencyAge.Of(Bits.At(key, row), Math.Min(maxAge, time - _firstBirth));
        long picked = Math.Min(clock.BornBy(time - age), row) - 1;
        long oldest = clock.BornBy(time - maxAge - 1);
        return oldest < row ? Math.Max(picked, oldest) : ReferenceSampler.None;
    }

    public override long Another(long row, long time, long unwanted)
    {
        long another = unwanted == row - 1 ? unwanted - 1 : row - 1;
        return another >= clock.BornBy(time - maxAge - 1) ? another : ReferenceSampler.None;
    }
}
