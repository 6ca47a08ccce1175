namespace CodeSynth.Engine;

/// <summary>Merges the rows of entities into the order (schedule time, reference rank, row).</summary>
internal static class MergedOrder
{
    /// <summary>Fills the order of a slice.</summary>
    /// <param name="runs">By rank; times within each ascend.</param>
    /// <param name="order">Room for all rows.</param>
    /// <returns>How many entries were written.</returns>
    /// <remarks>
    /// The run with the earliest row goes on until another one's turn comes, so the search for the next run is paid per
    /// stretch of rows and not per row.
    /// </remarks>
    public static int Merge(ReadOnlySpan<OrderedRun> runs, Span<uint> order)
    {
        Span<int> at = stackalloc int[runs.Length];
        at.Clear();
        int written = 0;
        while (true)
        {
            int first = -1;
            long earliest = long.MaxValue;
            long limit = long.MaxValue; // the first time at which another run comes before `first`
            for (int r = 0; r < runs.Length; r++)
            {
                if (at[r] == runs[r].Count)
                {
                    continue;
                }

                long time = runs[r].TimeOf(at[r]);
                if (first < 0 || time < earliest)
                {
                    // The former first has the lower rank, so it would go before equal times of this one.
                    limit = first < 0 ? limit : Math.Min(limit, earliest);
                    (first, earliest) = (r, time);
                }
                else
                {
                    limit = Math.Min(limit, time == long.MaxValue ? time : time + 1); // equal times: the lower rank goes first
                }
            }

            if (first < 0)
            {
                return written;
            }

            OrderedRun run = runs[first];
            int row = at[first];
            do
            {
                order[written++] = run.EntryOf(row++);
            }
            while (row < run.Count && run.TimeOf(row) < limit);
            at[first] = row;
        }
    }
}
