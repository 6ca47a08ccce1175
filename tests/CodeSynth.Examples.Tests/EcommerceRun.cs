using System.Collections.Immutable;
using System.Text.Json;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using Ecommerce;

namespace CodeSynth.Examples.Tests;

/// <summary>A run of the e-commerce example, its records read by System.Text.Json in the order in which they were handed over.</summary>
internal sealed class EcommerceRun : ISink
{
    private EcommerceRun()
    {
    }

    public List<(string Topic, JsonElement Record)> Records { get; } = [];

    public IEnumerable<JsonElement> Orders => Of("orders");

    public IEnumerable<JsonElement> Payments => Of("payments");

    public bool WantsMergedOrder => true;

    public static PlanOptions Options(ulong seed, int customers = 100, int orders = 50, int payments = 40, decimal orderRate = 10, decimal paymentRate = 8) => new()
    {
        Seed = seed,
        Entities = ImmutableDictionary<string, EntityOverride>.Empty
            .Add("Customer", new EntityOverride { Count = customers })
            .Add("Order", new EntityOverride { Count = orders, Rate = orderRate })
            .Add("Payment", new EntityOverride { Count = payments, Rate = paymentRate }),
    };

    public static EcommerceRun Of(PlanOptions options, int workers = 1)
    {
        var run = new EcommerceRun();
        SynthEngine.Run(SynthCatalog.Model.CreatePlan(options), run, new RunOptions { Workers = workers }, CancellationToken.None);
        return run;
    }

    public IEnumerable<JsonElement> Of(string topic) => Records.Where(r => r.Topic == topic).Select(r => r.Record);

    public void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters)
    {
    }

    public void Write(RecordBatch batch)
    {
        if (batch.Order.IsEmpty)
        {
            for (int i = 0; i < batch.RecordCount; i++)
            {
                Add(batch.Segments[0], i);
            }
        }

        foreach (uint entry in batch.Order)
        {
            Add(batch.Segments[(int)(entry >> RecordBatch.RowBits)], (int)(entry & RecordBatch.RowMask));
        }
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

    private void Add(BatchSegment segment, int index)
    {
        using JsonDocument document = JsonDocument.Parse(segment.Value(index).ToArray());
        JsonElement record = document.RootElement.Clone();
        string key = System.Text.Encoding.UTF8.GetString(segment.Key(index));
        Assert.Equal(key, record.EnumerateObject().First().Value.GetString());
        Records.Add((segment.Entity.Topic, record));
    }
}
