using CodeSynth.Planning;
using CodeSynth.Time;

namespace CodeSynth.Engine;

/// <summary>Rows that are born as a clock says, and happen then.</summary>
internal sealed class ClockSource : RowSource
{
    private readonly EventClock _clock;
    private readonly long _end;
    private readonly int _most;
    private long _next;
    private long _nextTime;

    public ClockSource(PlannedEntity entity, int most)
    {
        _clock = entity.Clock;
        _end = entity.FirstRow + entity.RowsToWrite;
        _most = most;
        Advance(entity.FirstRow);
    }

    /// <inheritdoc/>
    public override long NextTime => _nextTime;

    /// <inheritdoc/>
    public override long TimeBehindSlice => _end - _next > _most ? _clock.TimeOf(_next + _most) : long.MaxValue;

    /// <inheritdoc/>
    public override void Take(long end, SlicePart part)
    {
        long rows = Math.Min(Math.Min(_clock.BornBy(end - 1), _end) - _next, _most);
        if (rows > 0)
        {
            ((PlainPart)part).Set(_next, (int)rows);
            Advance(_next + rows);
        }
    }

    private void Advance(long next)
    {
        _next = next;
        _nextTime = next < _end ? _clock.TimeOf(next) : long.MaxValue;
    }
}
