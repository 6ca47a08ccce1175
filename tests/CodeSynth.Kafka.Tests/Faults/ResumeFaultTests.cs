using System.Collections.Immutable;
using CodeSynth.Embedded;
using CodeSynth.Engine;
using CodeSynth.Kafka.Tests.Support;
using CodeSynth.Planning;
using CodeSynth.Verification;

namespace CodeSynth.Kafka.Tests.Faults;

/// <summary>A run that ended without knowing what arrived is gone on with from the first row that is not certain: none is lost, some may be there twice.</summary>
public sealed class ResumeFaultTests
{
    private const int Count = 30_000;

    [Fact]
    public void Run_AbandonedWhileTheBrokerIsAway_IsGoneOnWithWithoutALoss()
    {
        using var embedded = new EmbeddedCluster();
        using var cluster = new ClusterWith(embedded, partitions: 3);
        var counters = new TopicCounters();
        Abandon(embedded, cluster, counters);
        long from = counters.AcknowledgedWithoutGap;

        embedded.Mock.SetUp(1);
        RunResult rest = Runs.Write(cluster, Plan(from));

        Assert.Equal(Count - from, rest.Counters[0].Acknowledged);
        TopicVerdict verdict = Runs.Read(cluster, Plan(0))[0];
        Assert.Equal((Count, 0, 0, 0), (verdict.Expected, verdict.Lost, verdict.Corrupted, verdict.Misplaced));
        Assert.InRange(verdict.Duplicated, 0, counters.Written - from);
    }

    /// <summary>Some rows are acknowledged; then the broker goes, more are written, and nobody waits for them.</summary>
    private static void Abandon(EmbeddedCluster embedded, IKafkaCluster cluster, TopicCounters counters)
    {
        using var abandon = new CancellationTokenSource();
        using var stop = new CancellationTokenSource();
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions());
        int batch = 0;
        var probe = new SinkProbe(sink)
        {
            Before = _ =>
            {
                switch (batch++)
                {
                    case 3:
                        Runs.Drain(sink);
                        embedded.Mock.SetDown(1);
                        break;
                    case 6:
                        stop.Cancel();
                        abandon.Cancel();
                        break;
                }
            },
        };

        RunResult result = SynthEngine.Run(Plan(0), probe, new RunOptions { Counters = [counters], Abandon = abandon.Token }, stop.Token);

        Assert.True(result.Stopped);
        Assert.True(counters.Unknown > 0);
        Assert.InRange(counters.AcknowledgedWithoutGap, 1, counters.Acknowledged);
    }

    private static Plan Plan(long fromRow) => Planning.Plan.Create(
        [ReadingSynth.Describe("readings", Count)],
        new PlanOptions { Entities = ImmutableDictionary<string, EntityOverride>.Empty.Add("Readings", new EntityOverride { FromRow = fromRow }) });
}
