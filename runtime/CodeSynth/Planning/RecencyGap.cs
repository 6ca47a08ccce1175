using CodeSynth.Sampling;
using CodeSynth.Time;

namespace CodeSynth.Planning;

/// <summary>A row that has no parent young enough.</summary>
/// <param name="ChildRow">The first such row.</param>
/// <param name="ChildTime">When it is born, in UTC ticks.</param>
/// <param name="NewestParent">When the newest parent before it is born, or null when there is none.</param>
/// <param name="IsCertain">False when it is the first row of which nothing is known, because the search came to its end.</param>
internal readonly record struct RecencyGap(long ChildRow, long ChildTime, long? NewestParent, bool IsCertain = true)
{
    private const long MostParentsWalked = 1_000_000;
    private const long MostSteps = 4_000_000;
    private const double Negligible = 1e-9;

    /// <summary>Finds the first child row with no parent in [t − max, t], or null.</summary>
    /// <remarks>
    /// Parents arrive at least every <see cref="EventClock.MaxGap"/>. Where that is within the maximum age, only rows after the
    /// last parent can be without one. Else the spaces between parents are walked, each in constant time, for a bounded number
    /// of parents: the pattern of two constant rates repeats, and one that shows no gap in a million periods is let pass to
    /// the check of the last row. Parents of a Poisson process are searched for long gaps, with a bounded number of steps; what lies beyond is let pass
    /// only where the odds of any gap that long, at most rows·e^(−maximum age·rate), are below one in a billion.
    /// </remarks>
    public static RecencyGap? Find(EventClock child, EventClock parent, long maxAge)
    {
        long firstParent = parent.TimeOf(0);
        if (child.TimeOf(0) < firstParent)
        {
            return At(child, 0, null);
        }

        if (parent.Arrivals is { } poisson)
        {
            if (FindAmong(poisson, child, parent, maxAge) is { } found)
            {
                return found;
            }
        }
        else if (parent.HasRate && parent.MaxGap > maxAge)
        {
            long walked = Math.Min(parent.Count - 1, MostParentsWalked);
            for (long row = 0; row < walked; row++)
            {
                if (Between(row, child, parent, maxAge) is { } found)
                {
                    return found;
                }
            }
        }

        long last = parent.TimeOf(parent.Count - 1);
        return FirstBornAfter(child, last + maxAge) is { } late ? At(child, late, last) : null;
    }

    private static RecencyGap? FindAmong(PoissonArrivals poisson, EventClock child, EventClock parent, long maxAge)
    {
        long lastChild = child.TimeOf(child.Count - 1);
        var gaps = new PoissonGaps(poisson, maxAge, parent.Count, lastChild - parent.Origin, MostSteps);
        while (gaps.TryNext(out long row))
        {
            if (Between(row, child, parent, maxAge) is { } found)
            {
                return found;
            }
        }

        if (gaps.IsComplete)
        {
            return null;
        }

        // A gap of a block is longer than a·block with a probability of (1 − a)^(rows − 1) ≤ e^(−a·(rows − 1)).
        double meanGaps = (double)maxAge / parent.MaxGap * (poisson.BlockRows - 1);
        long rest = parent.BornBy(lastChild) - gaps.SeenRows + 1;
        return rest * DeterministicMath.Exp(-meanGaps) > Negligible && FirstBornAfter(child, parent.TimeOf(gaps.SeenRows)) is { } unknown
            ? At(child, unknown, null) with { IsCertain = false }
            : null;
    }

    /// <summary>The first child that is too late for a parent and too early for the next one.</summary>
    private static RecencyGap? Between(long row, EventClock child, EventClock parent, long maxAge) =>
        FirstBornAfter(child, parent.TimeOf(row) + maxAge) is { } next && child.TimeOf(next) < parent.TimeOf(row + 1)
            ? At(child, next, parent.TimeOf(row))
            : null;

    private static long? FirstBornAfter(EventClock child, long time) => child.BornBy(time) is var born && born < child.Count ? born : null;

    private static RecencyGap At(EventClock child, long row, long? parent) => new(row, child.TimeOf(row), parent);
}
