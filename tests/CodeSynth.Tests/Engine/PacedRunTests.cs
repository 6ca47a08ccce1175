using CodeSynth.Engine;
using CodeSynth.Planning;
using CodeSynth.Testing;
using CodeSynth.Tests.Support;

namespace CodeSynth.Tests.Engine;

/// <summary>Runs at a pace, on a clock that stands still but for those who wait for it.</summary>
public class PacedRunTests
{
    private static readonly TimeSpan s_timer = TimeSpan.FromMilliseconds(1); // timers count whole milliseconds

    [Theory]
    [InlineData("live", 1)]
    [InlineData("0.5x", 1)]
    [InlineData("1.5x", 3)]
    [InlineData("60x", 1)]
    [InlineData("1000000x", 3)]
    public void Run_AtAnyPace_WritesTheSameRecordsInTheSameOrder(string pace, int workers)
    {
        CapturingSink atMax = Runs.Capture(Model());

        using var sink = new CapturingSink();
        Run(Model(), sink, pace, new ManualTime(), workers: workers);

        Assert.Equal(atMax.Text, sink.Text);
    }

    [Theory]
    [InlineData("live", 1)]
    [InlineData("60x", 60)]
    [InlineData("0.25x", 0.25)]
    public unsafe void Run_AtAPace_HandsOverWhenTheScheduleComes(string pace, double factor)
    {
        Plan plan = Model();
        var time = new ManualTime();
        var early = new List<(TimeSpan First, TimeSpan Last)>();
        using var sink = new CapturingSink { OnWrite = batch => early.Add((Early(batch.Segments[0].Columns.Time[0]), Early(batch.LastTime))) };

        RunResult result = Run(plan, sink, pace, time);

        Assert.All(early, e => Assert.InRange(e.Last, -s_timer, TimeSpan.Zero));
        Assert.All(early, e => Assert.InRange(e.First, -s_timer - Pacer.LongestBatch, TimeSpan.Zero));
        Assert.InRange(result.Lateness.Max, TimeSpan.Zero, s_timer);
        Assert.InRange(time.Now, TimeSpan.FromSeconds(2 / factor), TimeSpan.FromSeconds(2 / factor) + s_timer);

        TimeSpan Early(long eventTime) => TimeSpan.FromTicks((long)((eventTime - plan.Options.Start.UtcTicks) / factor)) - time.Now;
    }

    [Fact]
    public void Run_DestinationThatIsSlowOnce_IsLateAndThenOnScheduleAgain()
    {
        var time = new ManualTime();
        var late = new List<TimeSpan>();
        var lateness = new Lateness(time);
        Plan plan = Runs.Plan(PlainEntity.Of("A", 20, 10m));
        using var sink = new CapturingSink
        {
            OnWrite = batch =>
            {
                late.Add(time.Now - TimeSpan.FromTicks(batch.LastTime - plan.Options.Start.UtcTicks));
                time.Pass(late.Count == 5 ? TimeSpan.FromMilliseconds(450) : TimeSpan.Zero);
            },
        };

        RunResult result = Run(plan, sink, "live", time, lateness);

        Assert.Equal([0, 0, 0, 0, 0, 350, 250, 150, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], late.Select(l => l.TotalMilliseconds));
        Assert.Equal(TimeSpan.FromMilliseconds(350), result.Lateness.Max);
        Assert.InRange(result.Lateness.Within(0.8), TimeSpan.Zero, TimeSpan.FromMilliseconds(1));
        Assert.InRange(result.Lateness.Within(0.9), TimeSpan.FromMilliseconds(150), TimeSpan.FromMilliseconds(250));
    }

    [Fact]
    public void Run_DestinationThatBlocks_CanBeSeenToFallBehindMeanwhile()
    {
        var time = new ManualTime();
        var lateness = new Lateness(time);
        var seen = new List<TimeSpan>();
        using var sink = new CapturingSink
        {
            OnWrite = _ =>
            {
                seen.Add(lateness.Now);
                time.Pass(TimeSpan.FromSeconds(seen.Count == 1 ? 7 : 0));
                seen.Add(lateness.Now);
            },
        };

        Run(Runs.Plan(PlainEntity.Of("A", 2, 10m)), sink, "live", time, lateness);

        Assert.Equal([0, 7, 6.9, 6.9], seen.Select(s => s.TotalSeconds));
        Assert.Equal(TimeSpan.Zero, lateness.Now);
    }

    [Fact]
    public void Run_StoppedWhileItWaits_EndsAtOnce()
    {
        using var stop = new CancellationTokenSource();
        using var sink = new CapturingSink();

        RunResult result = SynthEngine.Run(
            Runs.Plan(PlainEntity.Of("A", 2, 0.001m)), sink, new RunOptions { Pace = Pace.Live, Time = new ManualTime { OnWait = _ => stop.Cancel() } }, stop.Token);

        Assert.True(result.Stopped);
        Assert.True(sink.Completed);
        Assert.Empty(sink.Records);
    }

    private static Plan Model() => Runs.Plan(PlainEntity.Of("A", 500), PlainEntity.Of("B", 2000, 1000m), PlainEntity.Of("C", 30, 15m));

    private static RunResult Run(Plan plan, CapturingSink sink, string pace, ManualTime time, Lateness? lateness = null, int workers = 1)
    {
        Assert.True(Pace.TryParse(pace, out Pace parsed));
        return SynthEngine.Run(plan, sink, new RunOptions { Pace = parsed, Time = time, Lateness = lateness, Workers = workers }, CancellationToken.None);
    }
}
