using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Sinks;

namespace CodeSynth.Benchmarks.Ratios;

/// <summary>What a message takes in each format, as docs/formats.md has it: bytes of its value, which follow from the seed, and processor time of one thread.</summary>
public static class FormatTable
{
    private const long Rows = 200_000;
    private const int Turns = 7;

    // Until then some of the code may still be that of a lower tier.
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(2);

    /// <summary>The formats, in the order of the columns.</summary>
    public static IReadOnlyList<WireFormat> Formats { get; } = [WireFormat.Json, WireFormat.Avro, WireFormat.Protobuf];

    /// <summary>Writes the table.</summary>
    public static void Write()
    {
        Console.WriteLine("| message | JSON | Avro | Protobuf |");
        Console.WriteLine("|---|---:|---:|---:|");
        foreach ((string name, SynthModel model, string entity) in Messages())
        {
            IEnumerable<string> cells = Formats.Select(format => string.Create(CultureInfo.InvariantCulture, $"{BytesOf(model, entity, format):F0} B, {Nanoseconds(model, entity, format):F0} ns"));
            Console.WriteLine($"| {name} | {string.Join(" | ", cells)} |");
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

    private static double Nanoseconds(SynthModel model, string entity, WireFormat format)
    {
        Plan plan = PlanOf(model, entity);
        for (long began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < s_warmUp;)
        {
            Run(plan, format);
        }

        var times = new double[Turns];
        for (int turn = 0; turn < Turns; turn++)
        {
            long began = ThreadClock.Now();
            RunResult result = Run(plan, format);
            times[turn] = (double)(ThreadClock.Now() - began) / result.Counters.Sum(c => c.Written);
        }

        Array.Sort(times);
        return times[Turns / 2];
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
