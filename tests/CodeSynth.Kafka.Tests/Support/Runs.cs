using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Verification;

namespace CodeSynth.Kafka.Tests.Support;

internal static class Runs
{
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    public static Plan Readings(long count, decimal? rate = null) => Readings("readings", count, rate);

    public static Plan Readings(string topic, long count, decimal? rate = null) => Of(ReadingSynth.Describe(topic, count, rate));

    public static Plan Of(params EntityDescriptor[] entities) => Plan.Create(entities, new PlanOptions());

    public static RunResult Write(IKafkaCluster cluster, Plan plan, KafkaSinkOptions? options = null)
    {
        using var sink = new KafkaSink(cluster, options ?? new KafkaSinkOptions());
        return Run(plan, sink);
    }

    public static RunResult Run(Plan plan, ISink sink) => SynthEngine.Run(plan, sink, new RunOptions(), TestContext.Current.CancellationToken);

    public static IReadOnlyList<TopicVerdict> Read(IKafkaCluster cluster, Plan plan)
    {
        using var verifier = new RunVerifier(plan, WireFormat.Json);
        TopicReader.Read(cluster, verifier, Deadline, TestContext.Current.CancellationToken);
        return verifier.ToVerdicts();
    }

    /// <summary>Holds what a broker would have kept against the plan: a batch that was sent again counts once.</summary>
    public static IReadOnlyList<TopicVerdict> ReadAsKept(IKafkaCluster cluster, Plan plan)
    {
        using var verifier = new RunVerifier(plan, WireFormat.Json);
        IReadOnlyDictionary<string, int> partitions = cluster.EnsureTopics(KafkaSink.TopicsOf(plan, WireFormat.Json, new KafkaSinkOptions()));
        foreach (TopicVerifier topic in verifier.Topics)
        {
            int count = partitions[topic.Topic.Name];
            topic.ExpectPartitions(count, Murmur2.Partition);
            for (int p = 0; p < count; p++)
            {
                foreach (LogRecord record in SequenceCheck.Kept(BrokerLog.Read(cluster, topic.Topic.Name, p)).SelectMany(b => b.Records))
                {
                    topic.Check(p, record.Offset, record.Key, record.Value, record.Timestamp);
                }
            }
        }

        return verifier.ToVerdicts();
    }

    /// <summary>Waits for something that must happen, and fails when it does not.</summary>
    public static void Until(Func<bool> condition) => Assert.True(SpinWait.SpinUntil(condition, Deadline), "It did not happen.");

    /// <summary>Waits until every record so far is acknowledged.</summary>
    public static void Drain(KafkaSink sink) => Until(() => sink.Producer!.Flush(10));

    public static void AssertClean(IReadOnlyList<TopicVerdict> verdicts) => Assert.All(verdicts, v => Assert.True(v.IsClean, string.Join('\n', v.FirstFaults)));

    /// <summary>Writes while a reader verifies, as <c>run</c> does.</summary>
    public static (RunResult Result, IReadOnlyList<TopicVerdict> Verdicts) WriteAndRead(IKafkaCluster cluster, Plan plan)
    {
        var options = new KafkaSinkOptions();
        IReadOnlyDictionary<string, int> partitions = cluster.EnsureTopics(KafkaSink.TopicsOf(plan, WireFormat.Json, options));
        using var verifier = new RunVerifier(plan, WireFormat.Json);
        using ReadBack reader = ReadBack.Start(cluster, verifier, partitions);
        RunResult result = Write(cluster, plan, options with { ReadBack = reader });
        reader.Finish([.. result.Counters.Select(c => c.Acknowledged)], Deadline, TestContext.Current.CancellationToken);
        return (result, verifier.ToVerdicts());
    }
}
