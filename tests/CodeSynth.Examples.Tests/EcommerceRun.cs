using System.Collections.Immutable;
using System.Text.Json;
using CodeSynth.Engine;
using CodeSynth.Planning;
using Ecommerce;

namespace CodeSynth.Examples.Tests;

/// <summary>A run of the e-commerce example, its records read by System.Text.Json in the order in which they were handed over.</summary>
internal sealed class EcommerceRun : RecordedRun
{
    private EcommerceRun()
    {
    }

    public List<(string Topic, JsonElement Record)> Records { get; } = [];

    public IEnumerable<JsonElement> Orders => Of("orders");

    public IEnumerable<JsonElement> Payments => Of("payments");

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

    protected override void Add(BatchSegment segment, int index)
    {
        using JsonDocument document = JsonDocument.Parse(segment.Value(index).ToArray());
        JsonElement record = document.RootElement.Clone();
        string key = System.Text.Encoding.UTF8.GetString(segment.Key(index));
        Assert.Equal(key, record.EnumerateObject().First().Value.GetString());
        Records.Add((segment.Entity.Topic, record));
    }
}
