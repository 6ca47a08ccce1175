using CodeSynth.Embedded;
using CodeSynth.Engine;
using CodeSynth.Kafka.Tests.Support;
using CodeSynth.Planning;
using CodeSynth.Verification;

namespace CodeSynth.Kafka.Tests.Faults;

/// <summary>Refusals that do not pass: those of one batch are counted, those that the next record would meet too end the run in one line.</summary>
public sealed class EndingFaultTests
{
    private const int Count = 30_000;

    private static readonly Plan s_plan = Runs.Readings(Count);

    [Theory]
    [InlineData(Injected.CorruptMessage, "Broker: Invalid message")]
    [InlineData(Injected.MessageTooLarge, "Broker: Message size too large")]
    [InlineData(Injected.PolicyViolation, "Broker: Policy violation")]
    [InlineData(Injected.InvalidRecord, "Broker: Broker failed to validate record")]
    public void Run_WithABatchThatIsRefused_CountsItAndGoesOn(int error, string reason)
    {
        using var embedded = new EmbeddedCluster();
        using var cluster = new ClusterWith(embedded, partitions: 2);
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions());
        var counters = new TopicCounters();

        RunWithFault(sink, counters, () => embedded.Mock.FailRequests(Injected.Produce, [error]));

        Assert.InRange(counters.Failed, 1, Count / 2);
        Assert.Equal((Count, Count - counters.Failed, 0), (counters.Written, counters.Acknowledged, counters.Unknown));
        Assert.Equal([new DeliveryFailure("readings", reason, counters.Failed)], sink.Failures);
        AssertGap(cluster, counters);
    }

    [Fact]
    public void Run_WithRecordsThatAreTooLarge_WritesTheOthers()
    {
        Plan plan = Runs.Of(LongTextSynth.Describe("long", count: 20, length: 3000), LongTextSynth.Describe("short", count: 500, length: 100));
        using var embedded = new EmbeddedCluster();
        using var cluster = new ClusterWith(embedded, partitions: 2, ("message.max.bytes", "2000"));
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions());

        RunResult result = Runs.Run(plan, sink);

        Assert.Equal((20, 20, 0), (result.Counters[0].Written, result.Counters[0].Failed, result.Counters[0].Acknowledged));
        Assert.Equal((500, 0, 500), (result.Counters[1].Written, result.Counters[1].Failed, result.Counters[1].Acknowledged));
        Assert.Equal([new DeliveryFailure("long", "Broker: Message size too large", 20)], sink.Failures);
        Assert.True(Runs.Read(cluster, plan)[1].IsClean);
    }

    [Theory]
    [InlineData(Injected.TopicAuthorizationFailed, "Kafka at * does not let us write to topic 'readings': Broker: Topic authorization failed. The user needs the right WRITE on the topic.")]
    [InlineData(Injected.ClusterAuthorizationFailed, "Kafka at * does not let us write: Broker: Cluster authorization failed. Brokers before 2.8 want the right IDEMPOTENT_WRITE on the cluster; *")]
    [InlineData(Injected.OutOfOrderSequence, "Kafka at * ended the producer: Broker: Broker received an out of order sequence number: *")]
    [InlineData(Injected.InvalidProducerEpoch, null)] // newer librdkafka asks for a new epoch and sends the batch again
    [InlineData(Injected.UnknownProducerId, null)]
    public void Run_WhoseNextRecordsWouldBeRefusedToo_EndsInOneLineOrGoesOnWhole(int error, string? line)
    {
        using var embedded = new EmbeddedCluster();
        using var cluster = new ClusterWith(embedded, partitions: 2);
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions());
        var counters = new TopicCounters();

        Exception? end = Record.Exception(() => RunWithFault(sink, counters, () => embedded.Mock.FailRequests(Injected.Produce, [error])));

        Assert.True(line is null || end is not null, "The run went on.");
        Assert.Equal(counters.Written, counters.Acknowledged + counters.Failed);
        Assert.Equal(end is not null, counters.Failed > 0);
        if (end is not null)
        {
            Assert.IsType<SinkException>(end);
            Assert.Matches(Pattern(line ?? "Kafka at * refuses records of topic 'readings': *"), end.Message);
        }

        AssertGap(cluster, counters);
    }

    [Fact]
    public void Run_ThatGetsNoProducerId_EndsInOneLine()
    {
        using var cluster = new EmbeddedCluster();
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions());
        cluster.Mock.FailRequests(Injected.InitProducerId, [.. Enumerable.Repeat(Injected.ClusterAuthorizationFailed, 10)]);
        var counters = new TopicCounters();

        SinkException end = Assert.Throws<SinkException>(() => Run(sink, counters));

        Assert.Matches(Pattern("Kafka at * ended the producer: Broker: Cluster authorization failed: * want the right IDEMPOTENT_WRITE on the cluster; enable.idempotence=false does without it, and may write a record twice."), end.Message);
        Assert.Equal((0, counters.Written), (counters.Acknowledged, counters.Failed + counters.Unknown));
    }

    [Theory]
    [InlineData(Injected.UnknownTopicOrPartition)]
    [InlineData(Injected.TopicAuthorizationFailed)]
    public void Run_IntoATopicThatIsGone_EndsInOneLine(int error)
    {
        using var embedded = new EmbeddedCluster();
        using var cluster = new ClusterWith(embedded, partitions: 2, ("topic.metadata.propagation.max.ms", "100"));
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions());
        cluster.EnsureTopics([new TopicRequest("readings", 2, 1, 0)]);
        embedded.Mock.SetTopicError("readings", error);
        var counters = new TopicCounters();

        SinkException end = Assert.Throws<SinkException>(() => Run(sink, counters));

        Assert.Contains("opic 'readings'", end.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', end.Message);
        Assert.Equal((0, counters.Written), (counters.Acknowledged, counters.Failed + counters.Unknown));
    }

    [Fact]
    public void Run_WhoseLoginIsRefused_EndsInOneLineWithoutThePassword()
    {
        using var embedded = new EmbeddedCluster();
        using var cluster = new ClusterWith(
            embedded, partitions: 2, ("security.protocol", "SASL_PLAINTEXT"), ("sasl.mechanisms", "PLAIN"), ("sasl.username", "me"), ("sasl.password", "hunter2"));
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions { StandstillAfter = TimeSpan.FromMilliseconds(50), MostInFlight = 4096 });
        var counters = new TopicCounters();

        SinkException end = Assert.Throws<SinkException>(() => Run(sink, counters));

        Assert.Matches(Pattern("Kafka at * refuses us: *"), end.Message);
        Assert.DoesNotContain("hunter2", end.ToString(), StringComparison.Ordinal);
        Assert.Equal((0, counters.Written), (counters.Acknowledged, counters.Failed)); // none was ever sent
    }

    [Fact]
    public void Run_IntoAPartitionThatNeverGetsALeader_TellsThatItWaits_AndEndsWhenAbandoned()
    {
        using var embedded = new EmbeddedCluster();
        using var cluster = new ClusterWith(embedded, partitions: 1);
        using var abandon = new CancellationTokenSource();
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions { StandstillAfter = TimeSpan.FromMilliseconds(50), MostInFlight = 4096, Abandon = abandon.Token });
        var counters = new TopicCounters();
        using var isFaulty = new ManualResetEventSlim();
        string? told = null;
        Task user = Task.Run(
            () =>
            {
                isFaulty.Wait(TestContext.Current.CancellationToken);
                Runs.Until(() => (told = sink.Standstill) is not null);
                abandon.Cancel();
            },
            TestContext.Current.CancellationToken);

        SinkException end = Assert.Throws<SinkException>(() => RunWithFault(sink, counters, TakeLeader, abandon));

        Assert.True(user.IsCompletedSuccessfully);
        Assert.Matches(Pattern("Kafka at * has acknowledged nothing for * s, and records wait: it gives no reason (a partition without a leader, *"), told);
        Assert.StartsWith($"Abandoned while Kafka at {cluster.BootstrapServers} had records to acknowledge", end.Message, StringComparison.Ordinal);
        Assert.InRange(counters.Unknown, 1, 8192);
        Assert.Equal((counters.Written, 0), (counters.Acknowledged + counters.Unknown, counters.Failed));

        void TakeLeader()
        {
            embedded.Mock.SetLeader("readings", 0, -1);
            isFaulty.Set();
        }
    }

    private static void RunWithFault(KafkaSink sink, TopicCounters counters, Action fault, CancellationTokenSource? abandon = null)
    {
        int batch = 0;
        var probe = new SinkProbe(sink)
        {
            Before = _ =>
            {
                if (batch++ == 2)
                {
                    Runs.Drain(sink); // what was sent before is acknowledged, so only what follows meets the fault
                    fault();
                }
            },
        };
        Run(probe, counters, abandon);
    }

    private static void Run(ISink sink, TopicCounters counters, CancellationTokenSource? abandon = null) =>
        SynthEngine.Run(s_plan, sink, new RunOptions { Counters = [counters], Abandon = abandon?.Token ?? CancellationToken.None }, TestContext.Current.CancellationToken);

    /// <summary>What is in the log is what was acknowledged: once, in order, nothing besides.</summary>
    private static void AssertGap(IKafkaCluster cluster, TopicCounters counters)
    {
        TopicVerdict verdict = Runs.ReadAsKept(cluster, s_plan)[0];
        Assert.Equal((counters.Acknowledged, Count - counters.Acknowledged), (verdict.Verified, verdict.Lost));
        Assert.Equal(0, verdict.Duplicated + verdict.Reordered + verdict.Corrupted + verdict.Misplaced + verdict.Foreign);
    }

    /// <summary>A line with asterisks for what may differ, which is never a line break.</summary>
    private static string Pattern(string line) => $"^{System.Text.RegularExpressions.Regex.Escape(line).Replace("\\*", ".*", StringComparison.Ordinal)}$";
}
