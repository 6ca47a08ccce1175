using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Verification;

namespace CodeSynth.Kafka.Tests.Support;

internal static class Runs
{
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    public static Plan Readings(long count, decimal? rate = null) => Of(ReadingSynth.Describe("readings", count, rate));

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
