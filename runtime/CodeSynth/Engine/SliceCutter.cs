using CodeSynth.Planning;
using CodeSynth.Time;

namespace CodeSynth.Engine;

/// <summary>
/// Cuts a run into slices: stretches of the total order (schedule time, reference rank, row), each with consecutive rows of
/// every entity. A slice is a stretch of time in which no entity exceeds its limit; an instant at which one does (an entity
/// without a rate is born whole) is cut by rank and row instead. Depends on the plan alone. Not thread-safe.
/// </summary>
internal sealed class SliceCutter
{
    private readonly IReadOnlyList<PlannedEntity> _entities;
    private readonly SliceLimits _limits;
    private readonly long[] _next;
    private readonly long _longest;

    /// <param name="plan">The plan.</param>
    /// <param name="limits">The most rows per entity.</param>
    /// <param name="longest">The longest stretch of time in one slice, in ticks, above 0.</param>
    public SliceCutter(Plan plan, SliceLimits limits, long longest)
    {
        _entities = plan.Entities;
        _limits = limits;
        _next = [.. _entities.Select(e => e.FirstRow)];
        _longest = longest;
    }

    /// <summary>Cuts the next slice.</summary>
    /// <param name="ranges">Is filled with the slice's rows, by rank.</param>
    /// <returns>Whether there was anything left.</returns>
    public bool TryCut(List<SliceRange> ranges)
    {
        ranges.Clear();
        long start = long.MaxValue;
        for (int e = 0; e < _next.Length; e++)
        {
            start = Math.Min(start, NextTime(e));
        }

        if (start == long.MaxValue)
        {
            return false;
        }

        long end = EndOf(start);
        if (end == start)
        {
            TakeInstant(start, ranges);
        }
        else
        {
            TakeStretch(end, ranges);
        }

        return true;
    }

    private long NextTime(int entity) => _next[entity] < _entities[entity].Count ? _entities[entity].Clock.TimeOf(_next[entity]) : long.MaxValue;

    /// <summary>The first time after <paramref name="start"/> that the slice must not reach, or start itself when that instant alone is too much.</summary>
    private long EndOf(long start)
    {
        long end = start > long.MaxValue - _longest ? long.MaxValue : start + _longest;
        for (int e = 0; e < _next.Length; e++)
        {
            EventClock clock = _entities[e].Clock;
            int most = _limits.RowsOf(e);
            if (clock.Count - _next[e] > most)
            {
                end = Math.Min(end, clock.TimeOf(_next[e] + most)); // the first row that would be too many
            }
        }

        return end;
    }

    private void TakeStretch(long end, List<SliceRange> ranges)
    {
        for (int e = 0; e < _next.Length; e++)
        {
            Take(e, _entities[e].Clock.BornBy(end - 1) - _next[e], ranges);
        }
    }

    private void TakeInstant(long time, List<SliceRange> ranges)
    {
        for (int e = 0; e < _next.Length; e++)
        {
            long born = _entities[e].Clock.BornBy(time) - _next[e];
            int most = _limits.RowsOf(e);
            Take(e, Math.Min(born, most), ranges);
            if (born > most)
            {
                return; // what ranks behind it comes after all of its rows of this instant
            }
        }
    }

    private void Take(int entity, long rows, List<SliceRange> ranges)
    {
        if (rows > 0)
        {
            ranges.Add(new SliceRange(entity, _entities[entity].FirstTopic, _next[entity], (int)rows));
            _next[entity] += rows;
        }
    }
}
