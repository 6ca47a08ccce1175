using System.Collections.Immutable;
using CodeSynth.Benchmarks.Results;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Sinks;

namespace CodeSynth.Benchmarks.Ratios;

/// <summary>What a message takes in each format, as docs/formats.md has it: bytes of its value, which follow from the seed, and processor time of one thread.</summary>
public static class FormatTable
{
    private const long Rows = 200_000;

    /// <summary>The formats, in the order of the columns.</summary>
    public static IReadOnlyList<WireFormat> Formats { get; } = [WireFormat.Json, WireFormat.Avro, WireFormat.Protobuf];

    /// <summary>Measures all of it.</summary>
    internal static IEnumerable<FigureGroup> Measure(Effort effort)
    {
        foreach ((string name, SynthModel model, string entity) in Messages())
        {
            double[] bytes = [.. Formats.Select(format => BytesOf(model, entity, format))];
            yield return new FigureGroup($"formats-bytes-{name.Replace(' ', '-')}", name, "B/message", [.. Formats.Select((format, i) => new Figure(NameOf(format), bytes[i], bytes[i] / bytes[0], 0))]);
        }

        foreach ((string name, SynthModel model, string entity) in Messages())
        {
            FigureGroup group = RatioRun.Measure($"formats-time-{name.Replace(' ', '-')}", name, effort, [.. Formats.Select(format => Contender(model, entity, format))]);
            yield return group with { Unit = "ns/message" };
        }
    }

    /// <summary>The messages that are measured, by the name that the page has for them.</summary>
    public static IEnumerable<(string Name, SynthModel Model, string Entity)> Messages() =>
    [
        ("customer", Ecommerce.SynthCatalog.Model, "Customer"),
        ("order", Ecommerce.SynthCatalog.Model, "Order"),
        ("payment of an order", Ecommerce.SynthCatalog.Model, "Payment"),
        ("payment event", Payments.SynthCatalog.Model, "PaymentEvent"),
    ];

    /// <summary>The mean of the bytes of a value, without the framing of a Schema Registry.</summary>
    public static double BytesOf(SynthModel model, string entity, WireFormat format)
    {
        RunResult result = Run(PlanOf(model, entity), format);
        return (double)result.Counters.Sum(c => c.Bytes) / result.Counters.Sum(c => c.Written);
    }

    private static string NameOf(WireFormat format) => format == WireFormat.Json ? "JSON" : format.ToString();

    private static Contender Contender(SynthModel model, string entity, WireFormat format)
    {
        Plan plan = PlanOf(model, entity);
        return new Contender(NameOf(format), (int)Run(plan, format).Counters.Sum(c => c.Written), () => (int)Run(plan, format).Counters.Sum(c => c.Bytes));
    }

    private static RunResult Run(Plan plan, WireFormat format)
    {
        using var sink = new NullSink();
        return SynthEngine.Run(plan, sink, new RunOptions { Format = format }, CancellationToken.None);
    }

    // Rows that all exist at the example's own rates, whatever they refer to.
    private static Plan PlanOf(SynthModel model, string entity) => model.CreatePlan(new PlanOptions
    {
        Only = [entity],
        Entities = model.Entities.Where(e => e.HasTopic).ToImmutableDictionary(e => e.Name, e => new EntityOverride { Count = e.Name == "Order" ? 2 * Rows : Rows }),
    });
}
