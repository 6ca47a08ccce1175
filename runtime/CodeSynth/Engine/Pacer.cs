using CodeSynth.Planning;

namespace CodeSynth.Engine;

/// <summary>
/// Holds batches back until their schedule, measured from the moment the run began to write. Open loop: waiting is always for
/// an absolute time, so one late batch does not delay the next.
/// </summary>
/// <remarks>
/// A batch is handed over when its last row is due, so at a pace its first row is up to <see cref="LongestBatch"/> late by
/// design; that millisecond does not count as lateness.
/// </remarks>
internal sealed class Pacer : IDisposable
{
    /// <summary>The longest stretch of the clock's time that one batch covers.</summary>
    public static readonly TimeSpan LongestBatch = TimeSpan.FromMilliseconds(1);

    private readonly Pace _pace;
    private readonly long _origin;
    private readonly Lateness _lateness;
    private readonly CancellationToken _stop;
    private readonly CancellationTokenRegistration _onStop;
    private readonly ITimer _timer;
    private readonly object _gate = new();
    private bool _woken;

    /// <param name="origin">The event time at which the clock starts.</param>
    /// <param name="options">The pace, and what it is measured by.</param>
    /// <param name="lateness">Is told how late batches are.</param>
    /// <param name="stop">Ends every wait.</param>
    public Pacer(long origin, RunOptions options, Lateness lateness, CancellationToken stop)
    {
        _pace = options.Pace;
        _origin = origin;
        _lateness = lateness;
        _stop = stop;
        _timer = options.Time.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _onStop = stop.Register(Wake);
        _lateness.Begin();
    }

    /// <summary>
    /// The event time at which the clock starts: that of the plan. A run that goes on from later rows starts at the first of
    /// them, so it neither waits for those that are written already nor hurries to catch up with the time of day.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="firstTime">When the first row that is written happens.</param>
    public static long OriginOf(Plan plan, long firstTime) =>
        plan.Entities.Any(e => e.FirstRow > 0 && e.RowsToWrite > 0) ? firstTime : plan.Options.Start.UtcTicks;

    /// <summary>The longest stretch of event time that a slice may cover at a pace, in ticks.</summary>
    public static long LongestSlice(Pace pace) => pace == Pace.Max ? long.MaxValue : pace.InEventTime(LongestBatch);

    /// <summary>Waits until a batch is due.</summary>
    /// <returns>Whether it became due; false when the run was stopped first.</returns>
    public bool WaitFor(RecordBatch batch, ISink sink)
    {
        if (_pace == Pace.Max)
        {
            return !_stop.IsCancellationRequested;
        }

        TimeSpan due = _pace.OnTheClock(batch.LastTime - _origin);
        _lateness.Expect(due);
        TimeSpan early = due - _lateness.Elapsed;
        if (early > TimeSpan.Zero)
        {
            sink.OnIdle();
        }

        for (; early > TimeSpan.Zero && !_stop.IsCancellationRequested; early = due - _lateness.Elapsed)
        {
            Sleep(early);
        }

        if (_stop.IsCancellationRequested)
        {
            return false;
        }

        _lateness.Add(-early, batch.RecordCount);
        return true;
    }

    /// <summary>Ends the timer.</summary>
    public void Dispose()
    {
        _lateness.End();
        _onStop.Dispose();
        _timer.Dispose();
    }

    /// <summary>Waits for some time or until the run is stopped; may wake early.</summary>
    private void Sleep(TimeSpan time)
    {
        lock (_gate)
        {
            _woken = _stop.IsCancellationRequested;
        }

        // Timers count whole milliseconds, and at most 49 days of them.
        _timer.Change(TimeSpan.FromMilliseconds(Math.Min(Math.Ceiling(time.TotalMilliseconds), int.MaxValue)), Timeout.InfiniteTimeSpan);
        lock (_gate)
        {
            while (!_woken)
            {
                Monitor.Wait(_gate);
            }
        }
    }

    private void Wake()
    {
        lock (_gate)
        {
            _woken = true;
            Monitor.Pulse(_gate);
        }
    }
}
