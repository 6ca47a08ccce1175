using System.Globalization;
using CodeSynth.Embedded;
using CodeSynth.Engine;
using CodeSynth.Kafka;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Sinks;
using CodeSynth.Verification;

namespace CodeSynth.Benchmarks.Soak;

/// <summary>One turn of a soak: both examples produced to a cluster and verified on the way, produced to a cluster of their own and verified from it, and written to files.</summary>
/// <param name="cluster">A cluster that lives through all turns; it drops its oldest records.</param>
internal sealed class SoakTurn(IKafkaCluster cluster)
{
    private const int Workers = 2;

    private static readonly TimeSpan s_deadline = TimeSpan.FromSeconds(60);

    private readonly (Plan Plan, WireFormat Format)[] _runs =
    [
        (PlanOf(Ecommerce.SynthCatalog.Model, ("Customer", 10_000), ("Order", 60_000), ("Payment", 40_000)), WireFormat.Json),
        (PlanOf(Payments.SynthCatalog.Model, ("PaymentEvent", 20_000)), WireFormat.Avro),
    ];

    /// <summary>Goes through it.</summary>
    /// <returns>How many records were acknowledged or written.</returns>
    public long Run()
    {
        long records = 0;
        foreach ((Plan plan, WireFormat format) in _runs)
        {
            records += ProduceWhileReading(plan, format) + ProduceThenRead(plan, format) + WriteFiles(plan, format);
        }

        return records;
    }

    private static Plan PlanOf(SynthModel model, params (string Entity, long Count)[] counts)
    {
        var options = new PlanOptions();
        return model.CreatePlan(options with { Entities = options.Entities.AddRange(counts.Select(c => KeyValuePair.Create(c.Entity, new EntityOverride { Count = c.Count }))) });
    }

    private long ProduceWhileReading(Plan plan, WireFormat format)
    {
        var options = new KafkaSinkOptions();
        IReadOnlyDictionary<string, int> partitions = cluster.EnsureTopics(KafkaSink.TopicsOf(plan, format, options));
        using var verifier = new RunVerifier(plan, format);
        using ReadBack reader = ReadBack.Start(cluster, verifier, partitions);
        long[] acknowledged = Produce(cluster, plan, format, options with { ReadBack = reader });
        reader.Finish(acknowledged, s_deadline, CancellationToken.None);
        return Whole(verifier, acknowledged);
    }

    private static long ProduceThenRead(Plan plan, WireFormat format)
    {
        using var own = new EmbeddedCluster();
        long[] acknowledged = Produce(own, plan, format, new KafkaSinkOptions());
        using var verifier = new RunVerifier(plan, format);
        TopicReader.Read(own, verifier, s_deadline, CancellationToken.None);
        return Whole(verifier, acknowledged);
    }

    private static long WriteFiles(Plan plan, WireFormat format)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("codesynth-soak-");
        try
        {
            using ISink sink = format == WireFormat.Json ? new JsonLinesSink(folder.FullName) : new AvroFilesSink(folder.FullName);
            return SynthEngine.Run(plan, sink, new RunOptions { Format = format, Workers = Workers, Digests = true }, CancellationToken.None).Counters.Sum(c => c.Acknowledged);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static long[] Produce(IKafkaCluster cluster, Plan plan, WireFormat format, KafkaSinkOptions options)
    {
        using var sink = new KafkaSink(cluster, options);
        return [.. SynthEngine.Run(plan, sink, new RunOptions { Format = format, Workers = Workers }, CancellationToken.None).Counters.Select(c => c.Acknowledged)];
    }

    private static long Whole(RunVerifier verifier, long[] acknowledged)
    {
        TopicVerdict? faulty = verifier.ToVerdicts().FirstOrDefault(v => !v.IsClean);
        return faulty is null ? acknowledged.Sum() : throw new InvalidOperationException(string.Create(
            CultureInfo.InvariantCulture, $"{faulty.Topic}: {faulty.Verified} of {faulty.Expected} verified, {faulty.FirstFaults.FirstOrDefault()}"));
    }
}
