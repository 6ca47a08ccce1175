using CodeSynth.Embedded;
using CodeSynth.Engine;
using CodeSynth.Kafka.Tests.Support;
using CodeSynth.Planning;

namespace CodeSynth.Kafka.Tests.Faults;

/// <summary>Refusals that pass: records are sent again, in their order, until they are in the log.</summary>
public sealed class RetriedFaultTests
{
    private const int Count = 30_000;

    private static readonly Plan s_plan = Runs.Readings(Count);

    [Theory]
    [InlineData(Injected.NotLeaderForPartition)]
    [InlineData(Injected.LeaderNotAvailable)]
    [InlineData(Injected.NotEnoughReplicas)]
    [InlineData(Injected.RequestTimedOut)]
    [InlineData(Injected.KafkaStorageError)]
    [InlineData(Injected.UnknownTopicOrPartition)] // brokers say so while a topic moves; a topic that is gone is told by their metadata
    public void Run_WhoseRequestsAreRefusedForNow_DeliversEveryRecordOnce(int error)
    {
        using var embedded = new EmbeddedCluster();
        using var cluster = OneRequestAtATime(embedded);

        RunResult result = RunWithFaults(cluster, embedded, [error, error, error]);

        AssertDeliveredOnce(cluster, result);
    }

    [Fact]
    public void Run_WhoseBatchTheBrokerHasAlready_CountsItAsAcknowledged()
    {
        using var embedded = new EmbeddedCluster();
        using var cluster = OneRequestAtATime(embedded);

        // A broker says so of a batch that it has already; the in-process cluster says so and does not have it.
        RunResult result = RunWithFaults(cluster, embedded, [Injected.DuplicateSequence]);

        Assert.Equal((Count, 0, 0), (result.Counters[0].Acknowledged, result.Counters[0].Failed, result.Counters[0].Unknown));
    }

    [Fact]
    public void Run_OverSlowRoundTrips_DeliversEveryRecordOnce()
    {
        using var cluster = new EmbeddedCluster();
        cluster.Mock.SetRoundTrip(1, 200);

        RunResult result = Runs.Write(cluster, s_plan, new KafkaSinkOptions { MostInFlight = 20_000 });

        cluster.Mock.SetRoundTrip(1, 0);
        Assert.True(result.Elapsed > TimeSpan.FromMilliseconds(200));
        AssertDeliveredOnce(cluster, result);
    }

    [Theory]
    [InlineData("queue.buffering.max.messages", "1000")]
    [InlineData("queue.buffering.max.kbytes", "64")]
    public void Run_IntoATinyQueueBeforeASlowBroker_WaitsAndDropsNothing(string property, string value)
    {
        Plan plan = Runs.Readings(10_000);
        using var embedded = new EmbeddedCluster();
        using var cluster = new ClusterWith(embedded, partitions: 4, (property, value), ("linger.ms", "0"));
        embedded.Mock.SetRoundTrip(1, 20);
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions());
        long most = 0;

        RunResult result = Runs.Run(plan, new SinkProbe(sink) { After = _ => most = Math.Max(most, sink.Producer!.InFlight) });

        embedded.Mock.SetRoundTrip(1, 0);
        Assert.InRange(most, 1, 1100);
        Assert.Equal((10_000, 10_000), (result.Counters[0].Written, result.Counters[0].Acknowledged));
        Runs.AssertClean(Runs.ReadAsKept(cluster, plan));
    }

    [Fact]
    public void Run_WhoseRequestsAreRefusedForNow_AllocatesNothingPerRecord()
    {
        const int WarmUp = 100_000, Measured = 300_000;
        using var embedded = new EmbeddedCluster();
        using var cluster = new ClusterWith(embedded, partitions: 4);
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions { MostInFlight = 20_000 });
        long before = 0, allocated = 0, records = 0, measured = 0;
        int batch = 0;
        var probe = new SinkProbe(sink)
        {
            Before = _ =>
            {
                if (batch++ % 4 == 0)
                {
                    embedded.Mock.FailRequests(Injected.Produce, [Injected.NotEnoughReplicas, Injected.NotLeaderForPartition]);
                }

                before = GC.GetAllocatedBytesForCurrentThread();
            },
            After = b =>
            {
                long after = GC.GetAllocatedBytesForCurrentThread();
                records += b.RecordCount;
                if (records > WarmUp)
                {
                    (allocated, measured) = (allocated + after - before, measured + b.RecordCount);
                }
            },
        };

        RunResult result = Runs.Run(Runs.Readings(WarmUp + Measured), probe);

        Assert.Equal((WarmUp + Measured, 0), (result.Counters[0].Acknowledged, result.Counters[0].Failed));
        Assert.True(batch > 20 && measured > Measured / 2, $"{batch} batches, {measured} records measured");
        Assert.Equal(0, allocated);
    }

    /// <summary>With several on the way the cluster would append a later one while an earlier one is refused, which a broker's sequence check forbids.</summary>
    private static ClusterWith OneRequestAtATime(EmbeddedCluster embedded) => new(embedded, partitions: 1, ("max.in.flight", "1"));

    private static RunResult RunWithFaults(IKafkaCluster cluster, EmbeddedCluster embedded, int[] errors)
    {
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions());
        int batch = 0;
        var probe = new SinkProbe(sink)
        {
            Before = _ =>
            {
                if (batch++ == 2)
                {
                    embedded.Mock.FailRequests(Injected.Produce, errors);
                }
            },
        };
        RunResult result = Runs.Run(s_plan, probe);
        Assert.True(batch > 2);
        return result;
    }

    private static void AssertDeliveredOnce(IKafkaCluster cluster, RunResult result)
    {
        TopicCounters counters = result.Counters[0];
        Assert.Equal((Count, Count, 0, 0), (counters.Written, counters.Acknowledged, counters.Failed, counters.Unknown));
        Runs.AssertClean(Runs.ReadAsKept(cluster, s_plan));
    }
}
