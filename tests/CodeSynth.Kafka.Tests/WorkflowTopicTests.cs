using CodeSynth.Embedded;
using CodeSynth.Engine;
using CodeSynth.Kafka.Tests.Support;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Verification;

namespace CodeSynth.Kafka.Tests;

/// <summary>Workflows in topics: one for each state, and one for all.</summary>
public sealed class WorkflowTopicTests
{
    [Theory]
    [InlineData(PaymentTopics.PerState, 7)]
    [InlineData(PaymentTopics.OneTopic, 1)]
    public void Run_ReadBackMeanwhile_AcknowledgesAndVerifiesEveryEvent(string topic, int topics)
    {
        Plan plan = PaymentTopics.Plan(topic, 20_000);
        using var cluster = new EmbeddedCluster();

        (RunResult result, IReadOnlyList<TopicVerdict> verdicts) = Runs.WriteAndRead(cluster, plan);

        Assert.Equal(topics, verdicts.Count);
        Assert.Equal(result.Counters.Select(c => c.Acknowledged), verdicts.Select(v => v.Verified));
        Assert.Equal(PaymentTopics.Events(plan).Count(), verdicts.Sum(v => v.Verified));
        Runs.AssertClean(verdicts);
        PaymentTopics.AssertLogsHold(cluster, plan);
    }

    [Fact]
    public void Run_WithManyTopicsOfManyPartitions_IsReadBackMeanwhile()
    {
        Plan plan = PaymentTopics.Plan(PaymentTopics.PerState, 20_000);
        using var embedded = new EmbeddedCluster();
        using var cluster = new ClusterWith(embedded, partitions: 100);

        (_, IReadOnlyList<TopicVerdict> verdicts) = Runs.WriteAndRead(cluster, plan);

        Runs.AssertClean(verdicts);
    }

    /// <summary>Nobody reads while it is written, so that what a partition does not keep would be gone.</summary>
    [Theory]
    [InlineData(PaymentTopics.PerState)]
    [InlineData(PaymentTopics.OneTopic)]
    public void Run_OfMoreThanTheUsualPartitionsKeep_GetsEnoughForNothingToBeDropped(string topic)
    {
        const long Kept = 4 * (5L << 20);
        Plan plan = PaymentTopics.Plan(topic, 300_000);
        using var cluster = new EmbeddedCluster();

        RunResult result = Runs.Write(cluster, plan);

        Assert.True(result.Counters.Max(c => c.Bytes) > Kept);
        Runs.AssertClean(Runs.Read(cluster, plan));
    }

    [Theory]
    [InlineData(PaymentTopics.PerState)]
    [InlineData(PaymentTopics.OneTopic)]
    public void Run_StoppedWhileItIsReadBack_IsVerifiedAsFarAsItCame(string topic)
    {
        Plan plan = PaymentTopics.Plan(topic, 20_000);
        using var cluster = new EmbeddedCluster();
        IReadOnlyDictionary<string, int> partitions = cluster.EnsureTopics(KafkaSink.TopicsOf(plan, WireFormat.Json, new KafkaSinkOptions()));
        using var verifier = new RunVerifier(plan, WireFormat.Json);
        using ReadBack reader = ReadBack.Start(cluster, verifier, partitions);
        using var stop = new CancellationTokenSource();
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions { ReadBack = reader });
        long records = 0;
        var probe = new SinkProbe(sink)
        {
            After = batch =>
            {
                records += batch.RecordCount;
                if (records > 20_000)
                {
                    stop.Cancel();
                }
            },
        };

        RunResult result = SynthEngine.Run(plan, probe, new RunOptions(), stop.Token);
        reader.Finish([.. result.Counters.Select(c => c.Acknowledged)], Runs.Deadline, TestContext.Current.CancellationToken);
        Assert.All(verifier.Topics, t => t.ExpectRowsBelow(result.NextRows[0]));

        Assert.True(result.Stopped);
        Assert.Equal(records, result.NextRows[0]);
        Assert.Equal(records, verifier.ToVerdicts().Sum(v => v.Expected));
        Runs.AssertClean(verifier.ToVerdicts());
    }
}
