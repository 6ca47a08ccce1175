using System.Runtime.CompilerServices;
using CodeSynth.Time;

namespace CodeSynth.Workflows;

/// <summary>
/// All events of a workflow's instances in the order (time, instance, step), exact to the tick. What is under way stands in a <see cref="TimingWheel"/>, 64 bits an
/// instance; buckets follow each other, each is sorted when its turn comes. Allocates nothing per event. Not thread-safe.
/// </summary>
/// <remarks>
/// An instance has one event under way at a time: the next one is made when it comes out. Where that happens at the same tick it comes out at once, because nothing
/// stands between (time, instance, step) and (time, instance, step + 1); where it falls into the bucket that is being read, it waits in a <see cref="WordHeap"/>.
/// </remarks>
internal sealed unsafe class WorkflowSchedule : IDisposable
{
    private readonly Workflow _workflow;
    private readonly EventClock _clock;
    private readonly Shard _shard;
    private readonly ScheduleLayout _layout;
    private readonly TimingWheel _wheel;
    private readonly WordBuffer _words = new();
    private readonly WordHeap _late = new();
    private readonly RouteTable _routes;
    private readonly ulong _tickMask;

    // Births: the next instance, when it is born, and where the stretch of consecutive ones ends.
    private ClockCursor _births;
    private long _instance;
    private long _stretchEnd;
    private long _birth;

    private long _base; // the instance that words count from
    private long _bucket = -1;
    private int _at; // the next of _words

    // The event that follows the last one at the same tick.
    private WorkflowEvent _chained;
    private bool _isChained;

    /// <summary>A schedule that begins with the first event.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="clock">When its instances are born, and how many there are.</param>
    /// <param name="shard">Whose instances have events here.</param>
    /// <exception cref="InvalidOperationException">More instances would be under way at once than a word can tell apart.</exception>
    public WorkflowSchedule(Workflow workflow, EventClock clock, Shard shard = default)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        _workflow = workflow;
        _clock = clock;
        _shard = shard;
        if (!Fits(workflow, clock))
        {
            throw new InvalidOperationException("More instances would be under way at once than a schedule can hold.");
        }

        _ = ScheduleLayout.TryCreate(workflow, clock, out _layout);
        _tickMask = _layout.TickBits == 0 ? 0 : ulong.MaxValue << (64 - _layout.TickBits); // a shift by 64 would be one by 0
        _wheel = new TimingWheel(_layout.RingBits);
        _routes = new RouteTable(workflow);
        EnterStretch(0);
    }

    /// <summary>How many events have come out.</summary>
    public long Position { get; private set; }

    /// <summary>The memory that it has used beside itself, in bytes.</summary>
    public long Bytes => _wheel.Bytes + _words.Bytes + _late.Bytes;

    /// <summary>When the next event happens; <see cref="long.MaxValue"/> when there is none.</summary>
    public long PeekTime
    {
        get
        {
            if (_isChained)
            {
                return _chained.Time;
            }

            return TryPeek(out ulong word) ? TimeOf(word) : long.MaxValue;
        }
    }

    /// <summary>Whether a schedule can hold the instances that are under way at once: what a plan has to ask.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="clock">When its instances are born, and how many there are.</param>
    public static bool Fits(Workflow workflow, EventClock clock) => ScheduleLayout.TryCreate(workflow, clock, out _);

    /// <summary>Takes the next event.</summary>
    /// <param name="next">The event.</param>
    /// <returns>Whether there was one.</returns>
    public bool TryNext(out WorkflowEvent next)
    {
        next = default;
        return Take(new Span<WorkflowEvent>(ref next)) == 1;
    }

    /// <summary>Takes events.</summary>
    /// <param name="events">Is filled from its start.</param>
    /// <param name="before">Only events before this time are taken.</param>
    /// <returns>How many were taken; fewer than there is room for only where no more are before that time.</returns>
    public int Take(Span<WorkflowEvent> events, long before = long.MaxValue)
    {
        int count = 0;
        while (count < events.Length)
        {
            WorkflowEvent current;
            if (_isChained)
            {
                current = _chained;
                if (current.Time >= before)
                {
                    break;
                }
            }
            else
            {
                if (!TryPeek(out ulong word) || TimeOf(word) is var time && time >= before)
                {
                    break;
                }

                Remove();
                current = EventOf(word, time);
            }

            events[count++] = current;
            _isChained = false;
            if (_workflow.TryNext(current, out WorkflowEvent next))
            {
                Follow(next, current.Time);
            }
        }

        Position += count;
        return count;
    }

    /// <summary>Passes over events.</summary>
    /// <param name="events">How many.</param>
    /// <returns>How many there were.</returns>
    public long Skip(long events)
    {
        Span<WorkflowEvent> passed = stackalloc WorkflowEvent[256];
        long left = events;
        while (left > 0 && Take(passed[..(int)Math.Min(left, passed.Length)]) is > 0 and var count)
        {
            left -= count;
        }

        return events - left;
    }

    /// <summary>Frees the memory.</summary>
    public void Dispose()
    {
        _wheel.Dispose();
        _words.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryPeek(out ulong word)
    {
        if (_at == _words.Count && _late.IsEmpty && !TryEnterBucket())
        {
            word = 0;
            return false;
        }

        word = _at < _words.Count ? Math.Min(_words.Words[_at], _late.Least) : _late.Least;
        return true;
    }

    /// <summary>Takes the word away that <see cref="TryPeek"/> gave; no two words of a bucket are the same, as no two are of one instance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Remove()
    {
        if (_at < _words.Count && _words.Words[_at] < _late.Least)
        {
            _at++;
        }
        else
        {
            _late.RemoveLeast();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Follow(in WorkflowEvent next, long now)
    {
        if (next.Time == now)
        {
            _chained = next;
            _isChained = true;
            return;
        }

        long ticks = next.Time - _clock.Origin;
        long bucket = ticks >> _layout.TickBits;
        if (bucket == _bucket)
        {
            _late.Add(WordOf(next, ticks));
        }
        else
        {
            _wheel.Add(bucket, WordOf(next, ticks));
        }
    }

    /// <summary>Goes on to the next bucket with events in it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryEnterBucket()
    {
        _words.Clear();
        _at = 0;
        while (_words.Count == 0)
        {
            long filled = _wheel.FirstFilled(_bucket + 1);
            long births = _birth < long.MaxValue ? (_birth - _clock.Origin) >> _layout.TickBits : -1;
            if (filled < 0 && births < 0)
            {
                return false;
            }

            _bucket = filled < 0 ? births : births < 0 ? filled : Math.Min(filled, births);
            if (births == _bucket)
            {
                Bear(_clock.Origin + ((_bucket + 1) << _layout.TickBits));
            }

            _wheel.MoveTo(_bucket, _words);
        }

        _words.Sort();
        return true;
    }

    /// <summary>Bears the instances of a bucket.</summary>
    private void Bear(long end)
    {
        while (_birth < end)
        {
            if (_instance - _base >= _layout.MostInstances)
            {
                MoveBase();
            }

            WorkflowEvent first = _workflow.First(_instance, _birth);
            long ticks = first.Time - _clock.Origin;
            _wheel.Add(ticks >> _layout.TickBits, WordOf(first, ticks));
            if (++_instance == _stretchEnd)
            {
                EnterStretch(_instance);
            }
            else
            {
                _birth = _births.Next();
            }
        }
    }

    /// <summary>Goes to the next instances that have events here.</summary>
    private void EnterStretch(long instance)
    {
        _instance = _shard.FirstFrom(instance);
        _stretchEnd = Math.Min(_clock.Count, _shard.EndOfStretch(_instance));
        _birth = long.MaxValue;
        if (_instance < _stretchEnd)
        {
            _births = _clock.CursorAt(_instance);
            _birth = _births.Next();
        }
    }

    /// <summary>Counts instances from the first that may still have events.</summary>
    private void MoveBase()
    {
        long start = _clock.Origin + (_bucket << _layout.TickBits);
        long oldest = _clock.BornBy(start - _workflow.MaxDuration - 1);
        _wheel.Subtract((ulong)(oldest - _base) << _layout.CodeBits);
        _base = oldest;
        if (_instance - _base >= _layout.MostInstances)
        {
            throw new InvalidOperationException("More instances are under way at once than a schedule can hold.");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong WordOf(in WorkflowEvent current, long ticks) =>
        (ulong)ticks << (64 - _layout.TickBits) & _tickMask
        | (ulong)(current.Instance - _base) << _layout.CodeBits
        | (uint)_routes.RouteOf(current) << _layout.StepBits
        | current.Step;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long TimeOf(ulong word) => _clock.Origin + (_bucket << _layout.TickBits) + (long)((word & _tickMask) >> (64 - _layout.TickBits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private WorkflowEvent EventOf(ulong word, long time)
    {
        int code = (int)word & ((1 << _layout.CodeBits) - 1);
        long instance = _base + (long)((word & ~_tickMask) >> _layout.CodeBits);
        return _routes.EventOf(code >> _layout.StepBits, instance, time, code & ((1 << _layout.StepBits) - 1));
    }
}
