using CodeSynth.Planning;
using CodeSynth.Time;

namespace CodeSynth.Engine;

/// <summary>Rows that are born as a clock says, and happen then.</summary>
internal sealed class ClockSource : RowSource
{
    private readonly EventClock _clock;
    private readonly Shard _shard;
    private readonly long _end;
    private readonly int _most;
    private long _next;
    private long _nextTime;
    private long _sliceEnd; // a slice has consecutive rows, so it ends where those of another shard begin

    public ClockSource(PlannedEntity entity, int most)
    {
        _clock = entity.Clock;
        _shard = entity.Shard;
        _end = entity.EndRow;
        _most = most;
        Advance(entity.FirstRow);
    }

    /// <inheritdoc/>
    public override long NextTime => _nextTime;

    /// <inheritdoc/>
    public override long TimeBehindSlice => TimeOf(_shard.FirstFrom(_sliceEnd));

    /// <inheritdoc/>
    public override void Take(long end, SlicePart part)
    {
        long rows = Math.Min(_clock.BornBy(end - 1), _sliceEnd) - _next;
        if (rows > 0)
        {
            ((PlainPart)part).Set(_next, (int)rows);
            Advance(_next + rows);
        }
    }

    private void Advance(long next)
    {
        _next = _shard.FirstFrom(next);
        _nextTime = TimeOf(_next);
        _sliceEnd = _next + Math.Max(0, Math.Min(_most, Math.Min(_end, _shard.EndOfStretch(_next)) - _next));
    }

    private long TimeOf(long row) => row < _end ? _clock.TimeOf(row) : long.MaxValue;
}
