using CodeSynth.Embedded;
using CodeSynth.Engine;
using CodeSynth.Kafka.Native;
using CodeSynth.Kafka.Tests.Support;
using CodeSynth.Planning;
using CodeSynth.Verification;

namespace CodeSynth.Kafka.Tests.Faults;

/// <summary>What befalls the broker in the middle of a workflow's run: nothing is lost, nothing is there twice, the events of a key are in order.</summary>
public sealed class WorkflowFaultTests
{
    private const int Count = 10_000; // with batches that are there twice still less than a partition keeps

    [Theory]
    [InlineData(PaymentTopics.PerState)]
    [InlineData(PaymentTopics.OneTopic)]
    public void Run_WhoseOnlyBrokerGoesAwayAndComesBack_DeliversEveryEventOnce(string topic)
    {
        Plan plan = PaymentTopics.Plan(topic, Count);
        using var cluster = new EmbeddedCluster();
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions());

        RunResult result = RunWith(plan, sink, new Dictionary<int, Action>
        {
            [2] = () => cluster.Mock.SetDown(1), // with requests on the way
            [4] = () =>
            {
                Runs.Until(() =>
                {
                    sink.OnIdle();
                    return sink.Trouble is not null;
                });
                cluster.Mock.SetUp(1);
            },
        });

        AssertDeliveredOnce(cluster, plan, result);
    }

    [Theory]
    [InlineData(PaymentTopics.PerState)]
    [InlineData(PaymentTopics.OneTopic)]
    public void Run_WhoseConnectionBreaksAgainAndAgain_DeliversEveryEventOnce(string topic)
    {
        Plan plan = PaymentTopics.Plan(topic, Count);
        using var cluster = new EmbeddedCluster();
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions());

        RunResult result = RunWith(plan, sink, new Dictionary<int, Action>
        {
            [1] = () => cluster.Mock.FailRequests(Injected.Produce, [Injected.Disconnect]),
            [3] = () => cluster.Mock.FailRequests(Injected.Produce, [Injected.Disconnect, Injected.Disconnect]),
        });

        AssertDeliveredOnce(cluster, plan, result);
    }

    [Theory]
    [InlineData(PaymentTopics.PerState, Injected.NotLeaderForPartition)]
    [InlineData(PaymentTopics.PerState, Injected.NotEnoughReplicas)]
    [InlineData(PaymentTopics.PerState, Injected.RequestTimedOut)]
    [InlineData(PaymentTopics.OneTopic, Injected.LeaderNotAvailable)]
    [InlineData(PaymentTopics.OneTopic, Injected.KafkaStorageError)]
    public void Run_WhoseRequestsAreRefusedForNow_DeliversEveryEventOnce(string topic, int error)
    {
        Plan plan = PaymentTopics.Plan(topic, Count);
        using var embedded = new EmbeddedCluster();
        using var cluster = new ClusterWith(embedded, partitions: 2, ("max.in.flight", "1")); // as in RetriedFaultTests
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions());

        RunResult result = RunWith(plan, sink, new Dictionary<int, Action> { [2] = () => embedded.Mock.FailRequests(Injected.Produce, [error, error, error]) });

        AssertDeliveredOnce(cluster, plan, result);
    }

    [Theory]
    [InlineData(PaymentTopics.PerState)]
    [InlineData(PaymentTopics.OneTopic)]
    public void Run_StoppedWhileTheBrokerIsAwayAndGoneOnWith_DeliversEveryEventOnce(string topic)
    {
        Plan plan = PaymentTopics.Plan(topic, Count);
        using var cluster = new EmbeddedCluster();
        RunResult first = Stop(plan, cluster);
        long next = first.NextRows[0];
        RunResult rest = Runs.Write(cluster, PaymentTopics.Plan(topic, Count, fromRow: next));

        Assert.True(first.Stopped && !rest.Stopped);
        Assert.Equal(next, first.Counters.Sum(c => c.Acknowledged));
        Assert.InRange(next, 1, PaymentTopics.Events(plan).Count() - 1);
        Assert.Equal(PaymentTopics.Events(plan).Count() - next, rest.Counters.Sum(c => c.Acknowledged));
        PaymentTopics.AssertLogsHold(cluster, plan);
        Runs.AssertClean(Runs.ReadAsKept(cluster, plan));
        Runs.AssertClean(Runs.ReadAsKept(cluster, PaymentTopics.Plan(topic, Count, fromRow: next))); // which looks at its own events only
    }

    [Theory]
    [InlineData(PaymentTopics.PerState)]
    [InlineData(PaymentTopics.OneTopic)]
    public void Run_AbandonedWhileTheBrokerIsAway_IsGoneOnWithWithoutALoss(string topic)
    {
        Plan plan = PaymentTopics.Plan(topic, Count);
        using var cluster = new EmbeddedCluster();
        (RunResult first, long acknowledged) = Abandon(plan, cluster);
        long next = EventOrder.FirstUncertain(plan, plan.Entities[0], first.Counters);

        cluster.Mock.SetUp(1);
        Runs.Write(cluster, PaymentTopics.Plan(topic, Count, fromRow: next));

        Assert.InRange(next, acknowledged - AcknowledgedBlocks.BlockMessages, first.NextRows[0] - 1);
        IReadOnlyList<TopicVerdict> verdicts = Runs.Read(cluster, plan);
        Assert.All(verdicts, v => Assert.Equal((v.Expected, 0, 0), (v.Verified, v.Corrupted + v.Misplaced + v.Foreign, v.Reordered + v.Lost)));
        Assert.Equal(PaymentTopics.Events(plan).Count(), verdicts.Sum(v => v.Verified));
        Assert.InRange(verdicts.Sum(v => v.Duplicated), 0, first.NextRows[0] - next);
    }

    /// <summary>Some events are acknowledged; then the broker goes, more are written, and nobody waits for them.</summary>
    /// <returns>What became of it, and how many events were acknowledged before.</returns>
    private static (RunResult Result, long Acknowledged) Abandon(Plan plan, EmbeddedCluster cluster)
    {
        long acknowledged = 0;
        using var abandon = new CancellationTokenSource();
        using var stop = new CancellationTokenSource();
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions());
        RunResult result = RunWith(
            plan,
            sink,
            new Dictionary<int, Action>
            {
                [2] = () =>
                {
                    Runs.Drain(sink);
                    sink.OnIdle(); // counts what was acknowledged
                    acknowledged = sink.Producer!.Reported;
                    cluster.Mock.SetDown(1);
                },
                [4] = () =>
                {
                    stop.Cancel();
                    abandon.Cancel();
                },
            },
            new RunOptions { Abandon = abandon.Token },
            stop.Token);
        Assert.True(result.Stopped && result.Counters.Any(c => c.Unknown > 0));
        return (result, acknowledged);
    }

    private static RunResult Stop(Plan plan, EmbeddedCluster cluster)
    {
        using var stop = new CancellationTokenSource();
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions());
        return RunWith(
            plan,
            sink,
            new Dictionary<int, Action>
            {
                [2] = () => cluster.Mock.SetDown(1),
                [3] = () =>
                {
                    stop.Cancel(); // what was accepted is flushed, as soon as the broker is back
                    cluster.Mock.SetUp(1);
                },
            },
            new RunOptions(),
            stop.Token);
    }

    private static RunResult RunWith(Plan plan, KafkaSink sink, Dictionary<int, Action> beforeBatch) =>
        RunWith(plan, sink, beforeBatch, new RunOptions(), TestContext.Current.CancellationToken);

    private static RunResult RunWith(Plan plan, KafkaSink sink, Dictionary<int, Action> beforeBatch, RunOptions options, CancellationToken stop)
    {
        int batch = 0;
        var probe = new SinkProbe(sink)
        {
            Before = _ =>
            {
                if (beforeBatch.Remove(batch++, out Action? action))
                {
                    action();
                }
            },
        };
        RunResult result = SynthEngine.Run(plan, probe, options, stop);
        Assert.Empty(beforeBatch);
        return result;
    }

    private static void AssertDeliveredOnce(IKafkaCluster cluster, Plan plan, RunResult result)
    {
        Assert.Equal(PaymentTopics.Events(plan).Count(), result.Counters.Sum(c => c.Acknowledged));
        Assert.All(result.Counters, c => Assert.Equal((c.Written, 0, 0), (c.Acknowledged, c.Failed, c.Unknown)));
        PaymentTopics.AssertLogsHold(cluster, plan);
        Runs.AssertClean(Runs.ReadAsKept(cluster, plan));
    }
}
