using CodeSynth.Embedded;
using CodeSynth.Engine;
using CodeSynth.Kafka.Tests.Support;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Verification;

namespace CodeSynth.Kafka.Tests.Faults;

/// <summary>A reader in trouble: it reads on where it can, and what it cannot read is not verifiable, never lost.</summary>
public sealed class ReaderFaultTests
{
    private const int Count = 30_000;
    private const int OffsetOutOfRange = 1;

    private static readonly Plan s_plan = Runs.Readings(Count);

    // As long as a busy machine may take for the first record; a broker that is gone is waited for as long.
    private static readonly TimeSpan s_shortly = TimeSpan.FromSeconds(5);

    [Fact]
    public void Read_WhileTheBrokerGoesAwayAndComesBack_VerifiesEveryRecord()
    {
        using var embedded = new EmbeddedCluster();
        using var cluster = Written(embedded);
        embedded.Mock.SetRoundTrip(1, 20); // several requests, of which some are still to come when the broker goes

        (TopicVerdict verdict, long before) = ReadWithFault(cluster, Runs.Deadline, () =>
        {
            embedded.Mock.SetDown(1);
            embedded.Mock.SetUp(1);
        });

        Assert.InRange(before, 1, Count - 1);
        Runs.AssertClean([verdict]);
    }

    [Fact]
    public void Read_FromABrokerThatGoesForGood_TellsTheRestAsNotVerifiable()
    {
        using var embedded = new EmbeddedCluster();
        using var cluster = Written(embedded);
        embedded.Mock.SetRoundTrip(1, 20);

        (TopicVerdict verdict, long before) = ReadWithFault(cluster, s_shortly, () => embedded.Mock.SetDown(1));

        Assert.InRange(before, 1, Count - 1);
        AssertPartly(verdict, "they did not come: ");
    }

    [Fact]
    public void Read_ThatIsRefusedOnTheWay_TellsTheRestAsNotVerifiable()
    {
        using var embedded = new EmbeddedCluster();
        using var cluster = Written(embedded);
        embedded.Mock.SetRoundTrip(1, 20);

        (TopicVerdict verdict, _) = ReadWithFault(cluster, Runs.Deadline, () => embedded.Mock.FailRequests(Injected.Fetch, [.. Enumerable.Repeat(Injected.TopicAuthorizationFailed, 100)]));

        AssertPartly(verdict, "Topic authorization failed");
    }

    [Theory]
    [InlineData(Injected.NotLeaderForPartition)]
    [InlineData(Injected.LeaderNotAvailable)]
    [InlineData(Injected.KafkaStorageError)]
    [InlineData(Injected.UnknownTopicOrPartition)]
    [InlineData(Injected.Disconnect)]
    [InlineData(OffsetOutOfRange)] // as after an election that took a replica without the newest records: the client starts over at the oldest
    public void Read_ThatIsRefusedForNow_VerifiesEveryRecord(int error)
    {
        using var embedded = new EmbeddedCluster();
        using var cluster = Written(embedded);
        embedded.Mock.SetRoundTrip(1, 20);

        (TopicVerdict verdict, long before) = ReadWithFault(cluster, Runs.Deadline, () => embedded.Mock.FailRequests(Injected.Fetch, [error, error]));

        Assert.InRange(before, 1, Count - 1);
        Runs.AssertClean([verdict]);
    }

    [Theory]
    [InlineData(Injected.ListOffsets, Injected.LeaderNotAvailable)]
    [InlineData(Injected.Metadata, Injected.Disconnect)]
    public void Read_WhoseFirstQuestionsAreRefusedForNow_VerifiesEveryRecord(short request, int error)
    {
        using var embedded = new EmbeddedCluster();
        using var cluster = Written(embedded);
        embedded.Mock.FailRequests(request, [error, error]);

        Runs.AssertClean(Runs.Read(cluster, s_plan));
    }

    [Fact]
    public void Read_WhoseQuestionsAreRefused_IsOneLine()
    {
        using var embedded = new EmbeddedCluster();
        using var cluster = Written(embedded);
        embedded.Mock.FailRequests(Injected.ListOffsets, [.. Enumerable.Repeat(Injected.TopicAuthorizationFailed, 100)]);

        var error = Assert.Throws<SinkException>(() => Runs.Read(cluster, s_plan));

        Assert.Equal($"The topics at {cluster.BootstrapServers} cannot be read: Broker: Topic authorization failed.", error.Message);
    }

    [Fact]
    public void ReadBack_WhileTheBrokerGoesAwayAndComesBack_VerifiesEveryRecord()
    {
        using var embedded = new EmbeddedCluster();
        using var cluster = new ClusterWith(embedded, partitions: 2);
        IReadOnlyDictionary<string, int> partitions = cluster.EnsureTopics(KafkaSink.TopicsOf(s_plan, WireFormat.Json, new KafkaSinkOptions()));
        using var verifier = new RunVerifier(s_plan, WireFormat.Json);
        using ReadBack reader = ReadBack.Start(cluster, verifier, partitions);
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions { ReadBack = reader });
        int batch = 0;
        var probe = new SinkProbe(sink)
        {
            Before = _ =>
            {
                if (batch++ == 3)
                {
                    Runs.Drain(sink); // nothing is on the way, so nothing is sent twice
                    embedded.Mock.SetDown(1);
                    embedded.Mock.SetUp(1);
                }
            },
        };

        RunResult result = Runs.Run(s_plan, probe);
        reader.Finish([result.Counters[0].Acknowledged], Runs.Deadline, TestContext.Current.CancellationToken);

        Assert.Equal(Count, result.Counters[0].Acknowledged);
        Runs.AssertClean(verifier.ToVerdicts());
    }

    private static ClusterWith Written(EmbeddedCluster embedded)
    {
        var cluster = new ClusterWith(embedded, partitions: 1, ("batch.num.messages", "1000"));
        Runs.Write(cluster, s_plan);
        return cluster;
    }

    /// <summary>Reads, and lets something happen as soon as the first record came.</summary>
    private static (TopicVerdict Verdict, long Before) ReadWithFault(IKafkaCluster cluster, TimeSpan idleDeadline, Action fault)
    {
        using var verifier = new RunVerifier(s_plan, WireFormat.Json);
        long before = 0;
        bool isOver = false;
        Task trouble = Task.Run(
            () =>
            {
                Runs.Until(() => verifier.Topics[0].Read > 0 || Volatile.Read(ref isOver));
                before = verifier.Topics[0].Read;
                if (before > 0)
                {
                    fault();
                }
            },
            TestContext.Current.CancellationToken);
        try
        {
            TopicReader.Read(cluster, verifier, idleDeadline, TestContext.Current.CancellationToken);
        }
        finally
        {
            Volatile.Write(ref isOver, true);
            trouble.Wait(CancellationToken.None); // the cluster must not be gone when the fault comes
        }

        Assert.NotEqual(0, before);
        return (verifier.ToVerdicts()[0], before);
    }

    private static void AssertPartly(TopicVerdict verdict, string why)
    {
        Assert.InRange(verdict.Verified, 1, Count - 1);
        Assert.Equal((0, Count - verdict.Verified), (verdict.Lost, verdict.Unverifiable));
        Assert.Contains(why, verdict.FirstFaults[0], StringComparison.Ordinal);
    }
}
