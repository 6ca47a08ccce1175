using CodeSynth.Time;

namespace CodeSynth.Planning;

/// <summary>A row that has no parent young enough.</summary>
/// <param name="ChildRow">The first such row.</param>
/// <param name="ChildTime">When it is born, in UTC ticks.</param>
/// <param name="NewestParent">When the newest parent before it is born, or null when there is none.</param>
internal readonly record struct RecencyGap(long ChildRow, long ChildTime, long? NewestParent)
{
    private const long MostParentsWalked = 1_000_000;

    /// <summary>Finds the first child row with no parent in [t − max, t], or null.</summary>
    /// <remarks>
    /// Parents arrive at least every <see cref="EventClock.MaxGap"/>. Where that is within the maximum age, only rows after the
    /// last parent can be without one. Else the spaces between parents are walked, each in constant time, for a bounded number
    /// of parents: the pattern of two constant rates repeats, and one that shows no gap in a million periods is let pass to
    /// the check of the last row.
    /// </remarks>
    public static RecencyGap? Find(EventClock child, EventClock parent, long maxAge)
    {
        long firstParent = parent.TimeOf(0);
        if (child.TimeOf(0) < firstParent)
        {
            return At(child, 0, null);
        }

        if (parent.HasRate && parent.MaxGap > maxAge)
        {
            long walked = Math.Min(parent.Count - 1, MostParentsWalked);
            for (long row = 0; row < walked; row++)
            {
                if (FirstBornAfter(child, parent.TimeOf(row) + maxAge) is { } next && child.TimeOf(next) < parent.TimeOf(row + 1))
                {
                    return At(child, next, parent.TimeOf(row));
                }
            }
        }

        long last = parent.TimeOf(parent.Count - 1);
        return FirstBornAfter(child, last + maxAge) is { } late ? At(child, late, last) : null;
    }

    private static long? FirstBornAfter(EventClock child, long time) => child.BornBy(time) is var born && born < child.Count ? born : null;

    private static RecencyGap At(EventClock child, long row, long? parent) => new(row, child.TimeOf(row), parent);
}
