namespace CodeSynth.Kafka.Tests.Registry;

/// <summary>A clock for questions to a registry: a pause is over at once and moves it on, a timeout of a request (10 s) fires only when <see cref="Pass"/> moves it so far.</summary>
internal sealed class PatientTime : TimeProvider
{
    public static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly List<Timeout> _timeouts = [];
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The pauses, in their order.</summary>
    public List<TimeSpan> Pauses { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timeout(_now + dueTime, () => callback(state));
        if (dueTime < RequestTimeout)
        {
            Pauses.Add(dueTime);
            _now += dueTime;
            callback(state);
        }
        else
        {
            lock (_gate)
            {
                _timeouts.Add(timer);
            }
        }

        return timer;
    }

    public void Pass(TimeSpan time)
    {
        _now += time;
        Timeout[] due;
        lock (_gate)
        {
            due = [.. _timeouts.Where(t => t.Due <= _now)];
        }

        foreach (Timeout timeout in due)
        {
            timeout.Fire();
        }
    }

    private sealed class Timeout(DateTimeOffset due, Action fire) : ITimer
    {
        private bool _disposed;

        public DateTimeOffset Due => due;

        public void Fire()
        {
            if (!_disposed)
            {
                fire();
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose() => _disposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
