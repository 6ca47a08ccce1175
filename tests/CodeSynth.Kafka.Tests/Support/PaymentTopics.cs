using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CodeSynth.Planning;
using CodeSynth.Tests.Support;
using CodeSynth.Time;
using CodeSynth.Workflows;

namespace CodeSynth.Kafka.Tests.Support;

/// <summary>Payments with a workflow, and what their topics must hold, written down without engine and encoder.</summary>
internal static class PaymentTopics
{
    public const string PerState = "payment-{state}";
    public const string OneTopic = "payments";

    public static Plan Plan(string topic, int count, long fromRow = 0, decimal rate = 10_000m) => Planning.Plan.Create(
        [WorkflowEntity.Of("Payment", count, rate, topic: topic)],
        new PlanOptions { Entities = ImmutableDictionary<string, EntityOverride>.Empty.Add("Payment", new EntityOverride { FromRow = fromRow }) });

    /// <summary>All events of the plan in the order of a run.</summary>
    public static IEnumerable<WorkflowEvent> Events(Plan plan)
    {
        PlannedEntity entity = plan.Entities[0];
        Workflow workflow = entity.Producer.Workflow!;
        return Enumerable.Range(0, (int)entity.Count).SelectMany(Walk).OrderBy(e => e.Time).ThenBy(e => e.Instance).ThenBy(e => e.Step);

        IEnumerable<WorkflowEvent> Walk(int instance)
        {
            WorkflowEvent next = workflow.First(instance, entity.Clock.TimeOf(instance));
            WorkflowEvent current;
            do
            {
                current = next;
                yield return current;
            }
            while (workflow.TryNext(current, out next));
        }
    }

    /// <summary>
    /// Holds the raw logs, as a broker would have kept them, against the schedule: every partition has its records, once, in the order of the run. So nothing is
    /// lost or there twice, and what has one key is in order.
    /// </summary>
    public static void AssertLogsHold(IKafkaCluster cluster, Plan plan)
    {
        IReadOnlyDictionary<string, int> partitions = cluster.EnsureTopics(KafkaSink.TopicsOf(plan, Modeling.WireFormat.Json, new KafkaSinkOptions()));
        ILookup<(string, int), string> expected = Events(plan).Select(e => Record(plan, e, partitions)).ToLookup(r => r.Place, r => r.Text);
        foreach ((string topic, int count) in partitions)
        {
            for (int p = 0; p < count; p++)
            {
                IEnumerable<string> there = SequenceCheck.Kept(BrokerLog.Read(cluster, topic, p)).SelectMany(b => b.Records)
                    .Select(r => Text(Encoding.UTF8.GetString(r.Key), r.Timestamp, Encoding.UTF8.GetString(r.Value)));
                Assert.Equal(expected[(topic, p)], there);
            }
        }
    }

    private static ((string Topic, int Partition) Place, string Text) Record(Plan plan, WorkflowEvent e, IReadOnlyDictionary<string, int> partitions)
    {
        string key = $"Payment-{e.Instance}";
        string state = WorkflowEntity.Payments.States[e.State];
        string topic = plan.Topics.Count == 1 ? OneTopic : $"payment-{state.ToLowerInvariant()}";
        string value = string.Create(CultureInfo.InvariantCulture, $$"""{"id":"{{key}}","state":"{{state}}","step":{{e.Step}},"ticks":{{e.Time}}}""");
        return ((topic, Murmur2.Partition(Encoding.UTF8.GetBytes(key), partitions[topic])), Text(key, Instant.UnixMilliseconds(e.Time), value));
    }

    private static string Text(string key, long timestamp, string value) => string.Create(CultureInfo.InvariantCulture, $"{key} at {timestamp}: {value}");
}
