using System.Diagnostics;
using System.Globalization;
using CodeSynth.Benchmarks.Results;
using CodeSynth.Embedded;
using CodeSynth.Engine;
using CodeSynth.Kafka;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Verification;

namespace CodeSynth.Benchmarks.Verification;

/// <summary>
/// Records per second that are read from the in-process cluster and held against their rows, beside a loop that reads them and looks at nothing; both from an open
/// connection's start to the last record, in turns.
/// </summary>
internal static class TopicRates
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromSeconds(30);

    public static IEnumerable<FigureGroup> Measure(Effort effort)
    {
        (int turns, long records) = effort == Effort.Full ? (11, 1_000_000L) : (3, 200_000L);
        yield return Measure("verify-orders", "Orders in JSON", Ecommerce.SynthCatalog.Model, "Order", WireFormat.Json, turns, records);
        yield return Measure("verify-payments", "Payment events in Avro, a topic a state", Payments.SynthCatalog.Model, "PaymentEvent", WireFormat.Avro, turns, records / 4);
    }

    private static FigureGroup Measure(string id, string title, SynthModel model, string entity, WireFormat format, int turns, long rows)
    {
        Plan plan = PlanOf(model, entity, rows);
        using var cluster = new EmbeddedCluster();
        IReadOnlyDictionary<string, int> partitions = cluster.EnsureTopics(KafkaSink.TopicsOf(plan, format, new KafkaSinkOptions()));
        long records = Fill(cluster, plan, format);
        long allocatedByFewer = Verify(cluster, plan, format, records / 4).Allocated;
        (double Rate, long Allocated)[] limits = new (double, long)[turns], ours = new (double, long)[turns];
        for (int turn = 0; turn < turns; turn++)
        {
            long began = Stopwatch.GetTimestamp();
            ReadLoop.Run(cluster, partitions, records);
            limits[turn] = (records / Stopwatch.GetElapsedTime(began).TotalSeconds / 1e6, 0);
            ours[turn] = Verify(cluster, plan, format, long.MaxValue);
        }

        double allocated = (double)(ours.Min(o => o.Allocated) - allocatedByFewer) / (records - records / 4);
        double[] ratios = [.. ours.Zip(limits, (o, l) => o.Rate / l.Rate)];
        return new FigureGroup(id, $"{title}, read from the in-process cluster and verified", "M records/s",
        [
            FigureOf("reading alone", [.. limits.Select(l => l.Rate)], 1, null),
            FigureOf(Figure.Ours, [.. ours.Select(o => o.Rate)], Median(ratios), Math.Round(allocated, 1)),
        ]);
    }

    private static Plan PlanOf(SynthModel model, string entity, long rows) => model.CreatePlan(new PlanOptions
    {
        Only = [entity],
        Entities = new PlanOptions().Entities.Add(entity, new EntityOverride { Count = rows }),
    });

    private static long Fill(IKafkaCluster cluster, Plan plan, WireFormat format)
    {
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions());
        RunResult result = SynthEngine.Run(plan, sink, new RunOptions { Format = format }, CancellationToken.None);
        return result.Counters.Sum(c => c.Acknowledged);
    }

    private static (double Rate, long Allocated) Verify(IKafkaCluster cluster, Plan plan, WireFormat format, long most)
    {
        using var verifier = new RunVerifier(plan, format);
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        long began = Stopwatch.GetTimestamp();
        TopicReader.Read(cluster, verifier, most, s_deadline, CancellationToken.None);
        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        long read = verifier.Topics.Sum(t => t.Read);
        if (most == long.MaxValue && verifier.ToVerdicts().FirstOrDefault(v => !v.IsClean) is { } faulty)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{faulty.Topic}: {faulty.Verified} of {faulty.Expected} verified, {faulty.FirstFaults.FirstOrDefault()}"));
        }

        return (read / seconds / 1e6, allocated);
    }

    private static Figure FigureOf(string contender, double[] rates, double ratio, double? allocated)
    {
        Array.Sort(rates);
        double median = Median(rates);
        return new Figure(contender, median, ratio, (rates[rates.Length * 3 / 4] - rates[rates.Length / 4]) / 2 / median, allocated);
    }

    private static double Median(double[] numbers)
    {
        Array.Sort(numbers);
        return numbers[numbers.Length / 2];
    }
}
