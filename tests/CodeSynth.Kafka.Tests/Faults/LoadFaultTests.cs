using System.Collections.Immutable;
using CodeSynth.Embedded;
using CodeSynth.Engine;
using CodeSynth.Kafka.Tests.Support;
using CodeSynth.Planning;
using CodeSynth.Verification;

namespace CodeSynth.Kafka.Tests.Faults;

/// <summary>
/// Both examples, as they are emitted, by two workers into all of their topics on three brokers, with a fault at every few batches from the first to the last: nothing is
/// lost, nothing is there twice, order per key is kept.
/// </summary>
public sealed class LoadFaultTests
{
    private const int Brokers = 3;
    private const int PartitionsPerTopic = 6;

    private static readonly (string, string)[] s_quickly =
    [
        ("topic.metadata.refresh.fast.interval.ms", "20"), ("reconnect.backoff.ms", "10"), ("reconnect.backoff.max.ms", "50"), ("retry.backoff.ms", "10"), ("batch.num.messages", "500"),
    ];

    private static readonly int[] s_passing =
    [
        Injected.NotLeaderForPartition, Injected.LeaderNotAvailable, Injected.NotEnoughReplicas, Injected.RequestTimedOut, Injected.KafkaStorageError, Injected.UnknownTopicOrPartition,
    ];

    public static TheoryData<string> Examples => ["shop", "payments"];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Run_WhoseRequestsAreRefusedAgainAndAgain_DeliversEveryRecordOnce(string example)
    {
        int next = 0;
        AssertDeliveredOnce(
            example,
            (mock, batch) => mock.FailRequests(Injected.Produce, [s_passing[next++ % s_passing.Length], s_passing[next++ % s_passing.Length]]),
            ("max.in.flight", "1")); // as in RetriedFaultTests
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Run_WhoseBrokersGoAwayOneAfterTheOther_DeliversEveryRecordOnce(string example) => AssertDeliveredOnce(example, (mock, batch) =>
    {
        int fault = batch / FaultEvery;
        mock.SetDown(1 + fault % Brokers);
        mock.SetUp(1 + (fault + Brokers - 1) % Brokers);
    });

    [Theory]
    [MemberData(nameof(Examples))]
    public void Run_WhoseConnectionsBreakAgainAndAgain_DeliversEveryRecordOnce(string example) =>
        AssertDeliveredOnce(example, (mock, _) => mock.FailRequests(Injected.Produce, [Injected.Disconnect, Injected.Disconnect]));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Run_WhosePartitionsMove_DeliversEveryRecordOnce(string example) => AssertDeliveredOnce(example, (mock, batch) =>
    {
        foreach (string topic in Plans.TopicsOf(example))
        {
            for (int p = 0; p < PartitionsPerTopic; p++)
            {
                mock.SetLeader(topic, p, 1 + (batch / FaultEvery + p) % Brokers);
            }
        }
    });

    [Theory]
    [MemberData(nameof(Examples))]
    public void Run_IntoATinyQueueOverSlowRoundTrips_DeliversEveryRecordOnce(string example) => AssertDeliveredOnce(
        example,
        (mock, batch) => mock.SetRoundTrip(1 + batch / FaultEvery % Brokers, 5 + batch % 20),
        ("queue.buffering.max.messages", "3000"));

    private const int FaultEvery = 3;

    private static void AssertDeliveredOnce(string example, Action<MockCluster, int> fault, params (string, string)[] properties)
    {
        Plan plan = Plans.Of(example);
        using var embedded = new EmbeddedCluster(Brokers);
        using var cluster = new ClusterWith(embedded, PartitionsPerTopic, [.. s_quickly, .. properties]);
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions { MostInFlight = 8192 });
        int batches = 0, faults = 0;
        var probe = new SinkProbe(sink)
        {
            Before = _ =>
            {
                if (batches++ % FaultEvery == 0)
                {
                    fault(embedded.Mock, batches - 1);
                    faults++;
                }
            },
            Completing = () =>
            {
                for (int broker = 1; broker <= Brokers; broker++)
                {
                    embedded.Mock.SetUp(broker);
                    embedded.Mock.SetRoundTrip(broker, 0);
                }
            },
        };

        RunResult result = SynthEngine.Run(plan, probe, new RunOptions { Workers = 2 }, TestContext.Current.CancellationToken);

        Assert.True(faults >= 4, $"{faults} faults in {batches} batches.");
        Assert.All(result.Counters, c => Assert.Equal((c.Written, 0, 0), (c.Acknowledged, c.Failed, c.Unknown)));
        embedded.Mock.ClearFailures(Injected.Produce);
        IReadOnlyList<TopicVerdict> verdicts = Runs.ReadAsKept(cluster, plan);
        Runs.AssertClean(verdicts);
        Assert.Equal(result.Counters.Sum(c => c.Written), verdicts.Sum(v => v.Verified));
    }

    /// <summary>The examples' plans, with as many records as a dozen batches and more take.</summary>
    private static class Plans
    {
        public static IEnumerable<string> TopicsOf(string example) => Of(example).Topics.Select(t => t.Name);

        public static Plan Of(string example) => example == "shop"
            ? Of(Ecommerce.SynthCatalog.Model, ("Customer", 1_000), ("Order", 20_000), ("Payment", 15_000))
            : Of(global::Payments.SynthCatalog.Model, ("PaymentEvent", 8_000));

        private static Plan Of(SynthModel model, params (string Entity, long Count)[] counts) => model.CreatePlan(new PlanOptions
        {
            Entities = ImmutableDictionary<string, EntityOverride>.Empty.AddRange(counts.Select(c => KeyValuePair.Create(c.Entity, new EntityOverride { Count = c.Count }))),
        });
    }
}
