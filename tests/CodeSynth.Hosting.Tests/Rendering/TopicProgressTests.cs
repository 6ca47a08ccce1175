using CodeSynth.Engine;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Testing;
using Ecommerce;

namespace CodeSynth.Hosting.Tests.Rendering;

public class TopicProgressTests
{
    private static readonly TimeSpan s_elapsed = TimeSpan.FromSeconds(2);

    [Fact]
    public void ToText_RunOnSchedule_SaysHowFarItIs() =>
        Assert.Equal("10 of 50 rows, 8 acknowledged, 5.0/s", new TopicProgress("orders", 50, Counters(), Reader: null).ToText(s_elapsed));

    [Fact]
    public void ToText_RunUntilItIsStopped_SaysNoTotal() =>
        Assert.Equal("10 rows, 8 acknowledged, 5.0/s", new TopicProgress("orders", null, Counters(), Reader: null).ToText(s_elapsed));

    [Fact]
    public void ToText_RunThatFallsBehind_SaysHowFar()
    {
        var time = new ManualTime();
        var lateness = new Lateness(time);
        var progress = new TopicProgress("orders", 50, Counters(), Reader: null, lateness);
        using var sink = new SlowSink(() =>
        {
            time.Pass(TimeSpan.FromMilliseconds(99));
            Assert.Equal("10 of 50 rows, 8 acknowledged, 5.0/s", progress.ToText(s_elapsed));
            time.Pass(TimeSpan.FromMilliseconds(1234 - 99));
            Assert.Equal("10 of 50 rows, 8 acknowledged, 5.0/s, 1.234 s behind the schedule", progress.ToText(s_elapsed));
        });

        // Customers are due at once, so the only batch needs no wait.
        Plan plan = Plan.Create(SynthCatalog.Model.Entities, new PlanOptions { Only = ["Customer"] });
        SynthEngine.Run(plan, sink, new RunOptions { Pace = Pace.Live, Time = time, Lateness = lateness }, CancellationToken.None);

        Assert.Equal(1, sink.Batches);
        Assert.Equal("10 of 50 rows, 8 acknowledged, 5.0/s", progress.ToText(s_elapsed));
    }

    private static TopicCounters Counters()
    {
        var counters = new TopicCounters();
        counters.AddWritten(10, 1000);
        counters.AddAcknowledged(8);
        return counters;
    }

    private sealed class SlowSink(Action onWrite) : ISink
    {
        public int Batches { get; private set; }

        public bool WantsMergedOrder => false;

        public void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters)
        {
        }

        public void Write(RecordBatch batch)
        {
            Batches++;
            onWrite();
        }

        public void OnIdle()
        {
        }

        public void Complete(CancellationToken cancellation)
        {
        }

        public void Dispose()
        {
        }
    }
}
