using System.Collections.Immutable;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Time;

namespace CodeSynth.Benchmarks.Ratios;

/// <summary>What a record costs in a whole run, with digests, and in one of sixteen shards: processor time of one thread per record that is written.</summary>
internal static class ShardCost
{
    private const int Rows = 200_000;
    private const int Turns = 9;

    public static void Write()
    {
        foreach (WireFormat format in Enum.GetValues<WireFormat>())
        {
            Write("orders", Ecommerce.SynthCatalog.Model, "Order", format);
            Write("payments", Payments.SynthCatalog.Model, "PaymentEvent", format);
        }
    }

    private static void Write(string name, SynthModel model, string entity, WireFormat format)
    {
        // A shard of sixteen times as many rows has as many of its own.
        Plan whole = PlanOf(model, entity, Rows, Shard.Whole);
        Plan shard = PlanOf(model, entity, 16 * Rows, new Shard(3, 16));
        int records = (int)Run(whole, format, digests: false);
        RatioRun.Write(
            $"{name}/{format}",
            Turns,
            records,
            ("rows", () => (int)Run(whole, format, digests: false)),
            ("with digests", () => (int)Run(whole, format, digests: true)),
            ("of shard 3/16", () => (int)Run(shard, format, digests: false)));
    }

    private static Plan PlanOf(SynthModel model, string entity, long count, Shard shard)
    {
        var rows = new EntityOverride { Count = count, Rate = 100_000 };
        return model.CreatePlan(new PlanOptions { Only = [entity], Shard = shard, Entities = ImmutableDictionary<string, EntityOverride>.Empty.Add(entity, rows) });
    }

    private static long Run(Plan plan, WireFormat format, bool digests) =>
        SynthEngine.Run(plan, new NoSink(), new RunOptions { Format = format, Digests = digests }, CancellationToken.None).NextRows.Sum();

    /// <summary>Takes everything and looks at nothing.</summary>
    private sealed class NoSink : ISink
    {
        public bool WantsMergedOrder => false;

        public void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters)
        {
        }

        public void Write(RecordBatch batch)
        {
        }

        public void OnIdle()
        {
        }

        public void Complete(CancellationToken cancellation)
        {
        }

        public void Dispose()
        {
        }
    }
}
