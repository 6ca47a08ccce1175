using CodeSynth.Planning;
using CodeSynth.Workflows;

namespace CodeSynth.Engine;

/// <summary>The events of a workflow. They are scheduled a slice ahead, because where a slice ends follows from the event behind it.</summary>
internal sealed class ScheduleSource : RowSource
{
    private readonly WorkflowSchedule _schedule;
    private readonly WorkflowEvent[] _ahead;
    private readonly int _most;
    private long _left; // that may still be scheduled
    private long _next;
    private int _at;
    private int _end;

    public ScheduleSource(PlannedEntity entity, int most, WorkflowTally? tally, CancellationToken stop)
    {
        _schedule = new WorkflowSchedule(entity.Producer.Workflow!, entity.Clock, entity.Shard);
        _most = most;
        _ahead = new WorkflowEvent[2 * (most + 1)]; // twice, so that what is left over is moved once per slice at most
        _next = entity.FirstRow;
        _left = entity.UntilRow - entity.FirstRow;
        Replay(entity.FirstRow, tally, stop);
        ScheduleAhead();
    }

    /// <inheritdoc/>
    public override long NextTime => _at < _end ? _ahead[_at].Time : long.MaxValue;

    /// <inheritdoc/>
    public override long TimeBehindSlice => _end - _at > _most ? _ahead[_at + _most].Time : long.MaxValue;

    /// <inheritdoc/>
    public override void Take(long end, SlicePart part)
    {
        ReadOnlySpan<WorkflowEvent> events = _ahead.AsSpan(_at, Math.Min(_most, _end - _at));
        int count = CountBefore(end, events);
        if (count > 0)
        {
            ((WorkflowPart)part).Set(_next, events[..count]);
            _at += count;
            _next += count;
            ScheduleAhead();
        }
    }

    /// <inheritdoc/>
    public override void Dispose() => _schedule.Dispose();

    /// <summary>Passes over the events before the first that is written. Billions take minutes, so a run that is stopped meanwhile does not wait for them.</summary>
    private void Replay(long events, WorkflowTally? tally, CancellationToken stop)
    {
        WorkflowTally? before = events > 0 && tally is not null ? new WorkflowTally(tally.Workflow) : null;
        int count;
        for (long left = events; left > 0 && !stop.IsCancellationRequested; left -= count)
        {
            count = _schedule.Take(_ahead.AsSpan(0, (int)Math.Min(left, _ahead.Length)));
            if (count == 0)
            {
                break;
            }

            before?.Add(_ahead.AsSpan(0, count));
        }

        if (before is not null)
        {
            tally!.GoOnFrom(before);
        }
    }

    private void ScheduleAhead()
    {
        if (_end - _at > _most || _left <= 0)
        {
            return;
        }

        _ahead.AsSpan(_at, _end - _at).CopyTo(_ahead);
        (_at, _end) = (0, _end - _at);
        int count = _schedule.Take(_ahead.AsSpan(_end, (int)Math.Min(_left, _ahead.Length - _end)));
        _left -= count;
        _end += count;
    }

    /// <summary>How many of events in order happen before a time.</summary>
    private static int CountBefore(long end, ReadOnlySpan<WorkflowEvent> events)
    {
        int low = 0;
        for (int high = events.Length; low < high;)
        {
            int middle = (low + high) / 2;
            (low, high) = events[middle].Time < end ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
