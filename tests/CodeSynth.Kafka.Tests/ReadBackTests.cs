using CodeSynth.Embedded;
using CodeSynth.Engine;
using CodeSynth.Kafka.Tests.Support;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Verification;

namespace CodeSynth.Kafka.Tests;

public sealed class ReadBackTests
{
    [Fact]
    public void Read_OfATopicThatWasCut_TellsTheRestAsNotVerifiable()
    {
        Plan plan = Runs.Of(LongTextSynth.Describe("texts", count: 8000, length: 1000)); // 8 MB on a partition that keeps 5 MiB
        using var embedded = new EmbeddedCluster();
        using var cluster = new ClusterWith(embedded, partitions: 1);
        Runs.Write(cluster, plan);

        TopicVerdict verdict = Runs.Read(cluster, plan)[0];

        Assert.Equal((0, 8000), (verdict.Lost, verdict.Verified + verdict.Unverifiable));
        Assert.InRange(verdict.Unverifiable, 1000, 7999);
        Assert.False(verdict.IsClean);
        Assert.StartsWith($"not verifiable: {verdict.Unverifiable} records of topic texts: the broker removed offsets 0 to {verdict.Unverifiable - 1} of partition 0", verdict.FirstFaults[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Finish_AfterALogWasCutBehindTheReader_TellsTheGap()
    {
        Plan plan = Runs.Of(LongTextSynth.Describe("texts", count: 8000, length: 1000));
        using var embedded = new EmbeddedCluster();
        using var cluster = new ClusterWith(embedded, partitions: 1, ("fetch.wait.max.ms", "1000"));
        IReadOnlyDictionary<string, int> partitions = cluster.EnsureTopics(KafkaSink.TopicsOf(plan, WireFormat.Json, new KafkaSinkOptions()));
        using var verifier = new RunVerifier(plan, WireFormat.Json);
        using ReadBack reader = ReadBack.Start(cluster, verifier, partitions); // it waits at the end for a second, the writer does not wait for it
        RunResult result = Runs.Write(cluster, plan);

        reader.Finish([result.Counters[0].Acknowledged], Runs.Deadline, TestContext.Current.CancellationToken);

        TopicVerdict verdict = verifier.ToVerdicts()[0];
        Assert.Equal((0, 8000), (verdict.Lost, verdict.Verified + verdict.Unverifiable));
        Assert.InRange(verdict.Unverifiable, 1000, 7999);
    }

    [Fact]
    public void Run_WithMoreThanAPartitionKeeps_WaitsForTheReader()
    {
        Plan plan = Runs.Of(LongTextSynth.Describe("texts", count: 30_000, length: 1000));
        using var embedded = new EmbeddedCluster();
        using var cluster = new ClusterWith(embedded, partitions: 1);

        (RunResult result, IReadOnlyList<TopicVerdict> verdicts) = Runs.WriteAndRead(cluster, plan);

        Assert.Equal(30_000, result.Counters[0].Acknowledged);
        Assert.True(verdicts[0].IsClean, string.Join('\n', verdicts[0].FirstFaults));
    }

    [Fact]
    public void Finish_WithABrokerThatIsGone_TellsEverythingAsNotVerifiable()
    {
        Plan plan = Runs.Readings(100);
        using var cluster = new EmbeddedCluster();
        IReadOnlyDictionary<string, int> partitions = cluster.EnsureTopics(KafkaSink.TopicsOf(plan, WireFormat.Json, new KafkaSinkOptions()));
        using var verifier = new RunVerifier(plan, WireFormat.Json);
        using ReadBack reader = ReadBack.Start(cluster, verifier, partitions);
        cluster.Mock.SetDown(1);

        reader.Finish([100], TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);

        TopicVerdict verdict = verifier.ToVerdicts()[0];
        Assert.Equal((0, 100), (verdict.Lost, verdict.Unverifiable));
        Assert.Contains("did not answer", verdict.FirstFaults[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Finish_OfRecordsThatTheLogNeverGot_LeavesThemLost()
    {
        Plan plan = Runs.Readings(100);
        using var cluster = new EmbeddedCluster();
        IReadOnlyDictionary<string, int> partitions = cluster.EnsureTopics(KafkaSink.TopicsOf(plan, WireFormat.Json, new KafkaSinkOptions()));
        using var verifier = new RunVerifier(plan, WireFormat.Json);
        using ReadBack reader = ReadBack.Start(cluster, verifier, partitions);
        Runs.Write(cluster, Runs.Readings(90));

        reader.Finish([100], TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);

        TopicVerdict verdict = verifier.ToVerdicts()[0];
        Assert.Equal((90, 10, 0), (verdict.Verified, verdict.Lost, verdict.Unverifiable));
    }

    [Fact]
    public void Read_OfManyRecords_AllocatesNothingPerRecord()
    {
        const int Count = 400_000;
        const int SetUp = 200_000; // connections, offsets, and the verifier's bit per row
        Plan plan = Runs.Readings(Count);
        using var cluster = new EmbeddedCluster();
        Runs.Write(cluster, plan);
        using var verifier = new RunVerifier(plan, WireFormat.Json);
        long before = GC.GetAllocatedBytesForCurrentThread();

        TopicReader.Read(cluster, verifier, Runs.Deadline, TestContext.Current.CancellationToken);

        Assert.Equal(Count, verifier.Topics[0].Read);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, SetUp);
    }

    [Fact]
    public void Read_OfATopicThatDoesNotExist_IsOneLine()
    {
        using var cluster = new EmbeddedCluster();

        var error = Assert.Throws<SinkException>(() => Runs.Read(cluster, Runs.Readings(1)));

        Assert.Equal($"Topic 'readings' does not exist at {cluster.BootstrapServers}.", error.Message);
    }
}
