using CodeSynth.Planning;

namespace CodeSynth.Engine;

/// <summary>
/// Cuts a run into slices: stretches of the total order (schedule time, reference rank, row), each with consecutive rows of
/// every entity. A slice is a stretch of time in which no entity exceeds its limit; an instant at which one does (an entity
/// without a rate is born whole) is cut by rank and row instead. Depends on the plan alone. Not thread-safe.
/// </summary>
internal sealed class SliceCutter : IDisposable
{
    private readonly RowSource[] _sources;
    private readonly long _longest;

    /// <param name="plan">The plan.</param>
    /// <param name="limits">The most rows per entity.</param>
    /// <param name="longest">The longest stretch of time in one slice, in ticks, above 0.</param>
    /// <param name="tallies">Per entity what is told of what is in flight where the run goes on.</param>
    /// <param name="stop">Ends the replay of what was written before.</param>
    public SliceCutter(Plan plan, SliceLimits limits, long longest, IReadOnlyList<WorkflowTally?> tallies, CancellationToken stop)
    {
        _sources = [.. plan.Entities.Select(e => RowSource.Of(e, limits.RowsOf(e.Rank), tallies[e.Rank], stop))];
        _longest = longest;
    }

    /// <summary>When the next row happens; <see cref="long.MaxValue"/> after the last.</summary>
    public long NextTime
    {
        get
        {
            long next = long.MaxValue;
            foreach (RowSource source in _sources)
            {
                next = Math.Min(next, source.NextTime);
            }

            return next;
        }
    }

    /// <summary>Cuts the next slice.</summary>
    /// <param name="batch">Is told the slice's rows.</param>
    /// <returns>Whether there was anything left.</returns>
    public bool TryCut(RecordBatch batch)
    {
        long start = NextTime;
        if (start == long.MaxValue)
        {
            return false;
        }

        long end = Math.Max(EndOf(start), start + 1); // at least an instant, though it may be too much
        bool isFull = false;
        for (int e = 0; e < _sources.Length; e++)
        {
            batch.Parts[e].Clear();
            if (!isFull)
            {
                _sources[e].Take(end, batch.Parts[e]);
                isFull = _sources[e].NextTime < end; // what ranks behind it comes after all of its rows of this instant
            }
        }

        return true;
    }

    /// <summary>Frees what it holds.</summary>
    public void Dispose()
    {
        foreach (RowSource source in _sources)
        {
            source.Dispose();
        }
    }

    /// <summary>The first time after <paramref name="start"/> that the slice must not reach, or start itself when that instant alone is too much.</summary>
    private long EndOf(long start)
    {
        long end = start > long.MaxValue - _longest ? long.MaxValue : start + _longest;
        foreach (RowSource source in _sources)
        {
            end = Math.Min(end, source.TimeBehindSlice);
        }

        return end;
    }
}
