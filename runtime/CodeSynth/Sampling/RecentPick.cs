using CodeSynth.Randomness;
using CodeSynth.Time;

namespace CodeSynth.Sampling;

/// <summary>Prefers the newest rows, exponentially, and never picks one above a maximum age.</summary>
internal sealed class RecentPick(long maxAge, EventClock parent) : DrawnPick
{
    private readonly long _sureAge = maxAge - parent.MaxGap;
    private readonly long _firstBirth = parent.TimeOf(0);

    public override long At(ulong key, long row, long time) => Pick(Bits.At(key, row), time);

    public override unsafe void Fill(ulong key, long row, int count, long* times, long* rows)
    {
        Bits.Fill(key, row, count, (ulong*)rows);
        for (int i = 0; i < count; i++)
        {
            rows[i] = Pick((ulong)rows[i], times[i]);
        }
    }

    public override long Another(long row, long time, long unwanted) => parent.BornBy(time) - 1 is var newest && newest != unwanted ? newest : unwanted - 1;

    // clamp(BornBy(t − age) − 1, BornBy(t − max − 1), BornBy(t) − 1), the bounds computed only where they can bind: the upper one
    // never does, and the lower one not for a row whose successor is born within a period after t − age.
    private long Pick(ulong bits, long time)
    {
        long age = RecencyAge.Of(bits, Math.Min(maxAge, time - _firstBirth));
        long picked = parent.BornBy(time - age) - 1;
        if ((age <= _sureAge && picked < parent.Count - 1) || parent.TimeOf(picked) >= time - maxAge)
        {
            return picked;
        }

        return Math.Min(parent.BornBy(time - maxAge - 1), parent.BornBy(time) - 1);
    }
}
