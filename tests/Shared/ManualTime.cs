namespace CodeSynth.Testing;

/// <summary>A clock that stands still but for those who wait for it: it jumps to where a timer is set to, and the timer fires at once.</summary>
public sealed class ManualTime : TimeProvider
{
    /// <summary>Called before each jump.</summary>
    public Action<ManualTime>? OnWait { get; init; }

    /// <summary>How often it was waited.</summary>
    public int Waits { get; private set; }

    public TimeSpan Now { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Now.Ticks;

    /// <summary>Something took a while.</summary>
    public void Pass(TimeSpan time) => Now += time;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class ManualTimer(ManualTime time, Action fire) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                time.Waits++;
                time.OnWait?.Invoke(time);
                time.Now += dueTime;
                fire();
            }

            return true;
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
