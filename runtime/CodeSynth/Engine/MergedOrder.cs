namespace CodeSynth.Engine;

/// <summary>Merges segments into the order (schedule time, reference rank, row).</summary>
internal static unsafe class MergedOrder
{
    /// <summary>Fills the order of a slice.</summary>
    /// <param name="segments">By rank; times within each ascend.</param>
    /// <param name="order">Room for all rows.</param>
    /// <returns>How many entries were written.</returns>
    /// <remarks>
    /// The segment with the earliest row goes on until another one's turn comes, so the search for the next segment is paid per
    /// run of rows and not per row.
    /// </remarks>
    public static int Merge(ReadOnlySpan<BatchSegment> segments, Span<uint> order)
    {
        Span<int> at = stackalloc int[segments.Length];
        at.Clear();
        int written = 0;
        while (true)
        {
            int first = -1;
            long earliest = long.MaxValue;
            long limit = long.MaxValue; // the first time at which another segment comes before `first`
            for (int s = 0; s < segments.Length; s++)
            {
                if (at[s] == segments[s].Count)
                {
                    continue;
                }

                long time = segments[s].Columns.Time[at[s]];
                if (first < 0 || time < earliest)
                {
                    // The former first has the lower rank, so it would go before equal times of this one.
                    limit = first < 0 ? limit : Math.Min(limit, earliest);
                    (first, earliest) = (s, time);
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

            long* times = segments[first].Columns.Time;
            int count = segments[first].Count;
            int row = at[first];
            do
            {
                order[written++] = (uint)first << RecordBatch.RowBits | (uint)row++;
            }
            while (row < count && times[row] < limit);
            at[first] = row;
        }
    }
}
