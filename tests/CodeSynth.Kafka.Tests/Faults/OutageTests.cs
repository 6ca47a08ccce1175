using System.Text.RegularExpressions;
using CodeSynth.Embedded;
using CodeSynth.Engine;
using CodeSynth.Kafka.Tests.Support;
using CodeSynth.Planning;

namespace CodeSynth.Kafka.Tests.Faults;

/// <summary>Brokers that go away in the middle of a run: nothing is lost, nothing is there twice, order per key is kept.</summary>
public sealed class OutageTests
{
    private const int Count = 30_000; // with batches that are there twice still less than a partition keeps

    private static readonly Plan s_plan = Runs.Readings(Count);

    [Fact]
    public void Run_WhoseOnlyBrokerGoesAwayAndComesBack_DeliversEveryRecordOnce()
    {
        using var cluster = new EmbeddedCluster();
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions());

        RunResult result = RunWith(sink, new Dictionary<int, Action>
        {
            [2] = () => cluster.Mock.SetDown(1), // with requests on the way
            [5] = () =>
            {
                UntilNoticed(sink);
                cluster.Mock.SetUp(1);
            },
        });

        AssertDeliveredOnce(cluster, result);
    }

    [Fact]
    public void Run_WithOneOfThreeBrokersAway_DeliversEveryRecordOnce()
    {
        using var cluster = new EmbeddedCluster(brokers: 3);
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions { PartitionsPerTopic = 6 });
        long reported = 0;

        RunResult result = RunWith(sink, new Dictionary<int, Action>
        {
            [2] = () =>
            {
                cluster.Mock.SetDown(2);
                reported = sink.Producer!.Reported;
            },
            [5] = () =>
            {
                Runs.Until(() =>
                {
                    sink.OnIdle();
                    return sink.Producer!.Reported > reported; // the others go on
                });
                cluster.Mock.SetUp(2);
            },
        });

        AssertDeliveredOnce(cluster, result);
    }

    [Fact]
    public void Run_WhosePartitionsMoveToAnotherBroker_DeliversEveryRecordOnce()
    {
        using var embedded = new EmbeddedCluster(brokers: 2);
        using var cluster = new ClusterWith(embedded, partitions: 4, ("topic.metadata.refresh.fast.interval.ms", "20"), ("reconnect.backoff.ms", "20"), ("reconnect.backoff.max.ms", "50"));
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions());

        RunResult result = RunWith(sink, new Dictionary<int, Action>
        {
            [2] = () =>
            {
                embedded.Mock.SetDown(1);
                for (int p = 0; p < 4; p++)
                {
                    embedded.Mock.SetLeader("readings", p, 2);
                }
            },
        });

        embedded.Mock.SetUp(1);
        AssertDeliveredOnce(cluster, result);
    }

    [Fact]
    public void Run_IntoAQueueThatFillsWhileTheBrokerIsAway_WaitsForIt()
    {
        const int Most = 8192;
        using var cluster = new EmbeddedCluster();
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions { MostInFlight = Most, StandstillAfter = TimeSpan.FromMilliseconds(50) });
        var counters = new TopicCounters();
        long inFlight = 0;
        string? standstill = null;
        Task bringBack = Task.CompletedTask;

        RunResult result = RunWith(
            sink,
            new Dictionary<int, Action>
            {
                [2] = () =>
                {
                    cluster.Mock.SetDown(1);
                    bringBack = Task.Run(() =>
                    {
                        Runs.Until(() => sink.Standstill is not null && sink.Trouble is not null);
                        (inFlight, standstill) = (counters.Unknown, sink.Standstill);
                        cluster.Mock.SetUp(1);
                    });
                },
            },
            counters);

        Assert.True(bringBack.IsCompletedSuccessfully);
        Assert.InRange(inFlight, 1, Most);
        Assert.Matches($@"^Kafka at {Regex.Escape(cluster.BootstrapServers)} has acknowledged nothing for \d+ s, and records wait: ", standstill);
        Assert.Null(sink.Standstill);
        AssertDeliveredOnce(cluster, result);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Run_WhoseAcknowledgementsAreLost_DeliversEveryRecordOnceIfIdempotent(bool idempotence)
    {
        using var embedded = new EmbeddedCluster(brokers: 2);
        using var cluster = new ClusterWith(embedded, partitions: 1, ("enable.idempotence", idempotence ? "true" : "false"));
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions());
        string follower = cluster.BootstrapServers.Split(',')[1];
        long stored = 0;

        RunResult result = RunWith(sink, new Dictionary<int, Action>
        {
            [1] = () =>
            {
                embedded.Mock.SetLeader("readings", 0, 1);
                embedded.Mock.SetFollower("readings", 0, 2);
                Runs.Drain(sink);
                stored = sink.Producer!.Reported;
                embedded.Mock.SetRoundTrip(1, 60_000); // the acknowledgements of what comes now stay behind
            },
            [3] = () =>
            {
                Runs.Until(() => BrokerLog.ReadFrom(follower, "readings", 0)!.Sum(b => b.Records.Count) > stored);
                embedded.Mock.SetDown(1);
                embedded.Mock.SetRoundTrip(1, 0);
                embedded.Mock.SetUp(1);
            },
        });

        embedded.Mock.SetFollower("readings", 0, -1);
        Assert.True(Runs.Read(cluster, s_plan)[0].Duplicated > 0, "No acknowledgement was lost.");
        if (idempotence)
        {
            AssertDeliveredOnce(cluster, result);
        }
        else
        {
            Assert.True(Runs.ReadAsKept(cluster, s_plan)[0].Duplicated > 0, "A broker could tell what was sent again.");
        }
    }

    [Fact]
    public void Run_WhoseConnectionBreaksAgainAndAgain_DeliversEveryRecordOnce()
    {
        using var cluster = new EmbeddedCluster();
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions());

        RunResult result = RunWith(sink, new Dictionary<int, Action>
        {
            [1] = () => cluster.Mock.FailRequests(Injected.Produce, [Injected.Disconnect]),
            [3] = () => cluster.Mock.FailRequests(Injected.Produce, [Injected.Disconnect, Injected.Disconnect]),
            [5] = () => cluster.Mock.FailRequests(Injected.Produce, [Injected.Disconnect]),
        });

        AssertDeliveredOnce(cluster, result);
    }

    private static void UntilNoticed(KafkaSink sink) => Runs.Until(() =>
    {
        sink.OnIdle(); // serves what the client has to tell
        return sink.Trouble is not null;
    });

    private static RunResult RunWith(KafkaSink sink, Dictionary<int, Action> beforeBatch, TopicCounters? counters = null)
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
        RunResult result = SynthEngine.Run(s_plan, probe, new RunOptions { Counters = [counters ?? new TopicCounters()] }, TestContext.Current.CancellationToken);
        Assert.Empty(beforeBatch);
        return result;
    }

    private static void AssertDeliveredOnce(IKafkaCluster cluster, RunResult result)
    {
        TopicCounters counters = result.Counters[0];
        Assert.Equal((Count, Count, 0, 0), (counters.Written, counters.Acknowledged, counters.Failed, counters.Unknown));
        Runs.AssertClean(Runs.ReadAsKept(cluster, s_plan));
    }
}
