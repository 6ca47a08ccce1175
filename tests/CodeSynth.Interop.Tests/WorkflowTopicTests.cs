using System.Globalization;
using System.Text.Json.Nodes;
using CodeSynth.Embedded;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Testing;
using Payments;

namespace CodeSynth.Interop.Tests;

/// <summary>The topics of the payment example, one per status, read by clients of other languages with the registry: each value is that of the object face.</summary>
public class WorkflowTopicTests
{
    private const int Payments = 300;

    [Fact]
    public Task Avro_ReadByKafkaJs_AreTheEventsAsObjects() => AssertReadAsync(arguments => ForeignReaders.Node("topic.js", arguments));

    [Fact]
    public Task Avro_ReadByConfluentsPython_AreTheEventsAsObjects() => AssertReadAsync(arguments => ForeignReaders.Python("topic_avro.py", arguments));

    private static async Task AssertReadAsync(Func<IEnumerable<string>, Task<ForeignOutput?>> read)
    {
        SynthModel model = SynthCatalog.Model.WithCount<PaymentEvent>(Payments);
        ILookup<string, PaymentEvent> expected = model.Workflow<PaymentEvent>().Events().Select(e => e.Value).ToLookup(e => $"payment-{e.Status.ToString().ToLowerInvariant()}");
        Plan plan = model.CreatePlan(model.Options);
        using var cluster = new EmbeddedCluster();
        RunResult result = await RegisteredRun.WriteAsync(cluster, plan, WireFormat.Avro);

        Assert.Equal(plan.Topics.Select(t => (long)expected[t.Name].Count()), result.Counters.Select(c => c.Acknowledged));
        Assert.Equal(7, plan.Topics.Count);
        foreach (PlannedTopic topic in plan.Topics)
        {
            if (await read([cluster.BootstrapServers, cluster.SchemaRegistry.AbsoluteUri, topic.Name, $"{expected[topic.Name].Count()}"]) is { } output)
            {
                Dictionary<string, PaymentEvent> left = expected[topic.Name].ToDictionary(e => e.Id);
                Assert.All(output.Lines, line =>
                {
                    string[] parts = line.Split('\t', 2);
                    Assert.True(left.Remove(parts[0], out PaymentEvent? payment), $"{parts[0]} is no payment that gets there, or came twice");
                    SameValue.Assert(Fields(payment), JsonNode.Parse(parts[1]), parts[0]);
                });
                Assert.Empty(left);
            }
        }
    }

    private static JsonObject Fields(PaymentEvent e) => new()
    {
        ["id"] = e.Id,
        ["ts"] = e.Ts,
        ["date_ts"] = e.DateTs.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ["destination"] = e.Destination,
        ["source"] = e.Source,
        ["currency"] = e.Currency,
        ["amount"] = e.Amount,
        ["status"] = e.Status.ToString(),
    };
}
