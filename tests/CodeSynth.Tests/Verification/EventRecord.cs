using System.Globalization;
using System.Text;
using CodeSynth.Planning;
using CodeSynth.Tests.Support;
using CodeSynth.Tests.Workflows;
using CodeSynth.Time;
using CodeSynth.Verification;
using CodeSynth.Workflows;

namespace CodeSynth.Tests.Verification;

/// <summary>A record of a <see cref="WorkflowEntity"/> as a topic has it, written down without encoder and engine.</summary>
internal sealed record EventRecord(int Topic, int Partition, string Key, byte[] Value, long Timestamp, WorkflowEvent Event)
{
    public const int Partitions = 3;

    /// <summary>All records of a plan of one workflow, in the order of a run.</summary>
    public static List<EventRecord> Of(Plan plan)
    {
        PlannedEntity entity = plan.Entities[0];
        Workflow workflow = entity.Producer.Workflow!;
        return
        [
            .. Enumerable.Range(0, (int)entity.Count).SelectMany(i => Walks.Of(workflow, i, entity.Clock.TimeOf(i)))
                .OrderBy(e => e.Time).ThenBy(e => e.Instance).ThenBy(e => e.Step)
                .Select(e => Of(plan, e)),
        ];
    }

    /// <summary>The record of an event.</summary>
    public static EventRecord Of(Plan plan, WorkflowEvent e)
    {
        string key = $"{plan.Entities[0].Name}-{e.Instance}";
        Workflow workflow = plan.Entities[0].Producer.Workflow!;
        string value = string.Create(CultureInfo.InvariantCulture, $$"""{"id":"{{key}}","state":"{{workflow.States[e.State]}}","step":{{e.Step}},"ticks":{{e.Time}}}""");
        int topic = plan.Topics.Single(t => t.State is null || t.State == e.State).Index;
        return new EventRecord(topic, 0, key, Encoding.UTF8.GetBytes(value), Instant.UnixMilliseconds(e.Time), e).WithKey(key);
    }

    /// <summary>Lets a verifier check records, each with its place among those of its partition as the offset.</summary>
    public static IReadOnlyList<TopicVerdict> Verify(RunVerifier verifier, IEnumerable<EventRecord> records)
    {
        var offsets = new Dictionary<(int, int), long>();
        foreach (TopicVerifier topic in verifier.Topics)
        {
            topic.ExpectPartitions(Partitions, PartitionOf);
        }

        foreach (EventRecord r in records)
        {
            long offset = offsets.GetValueOrDefault((r.Topic, r.Partition));
            offsets[(r.Topic, r.Partition)] = offset + 1;
            verifier.Topics[r.Topic].Check(r.Partition, offset, Encoding.UTF8.GetBytes(r.Key), r.Value, r.Timestamp);
        }

        return verifier.ToVerdicts();
    }

    /// <summary>The same with another key, on its partition.</summary>
    public EventRecord WithKey(string key) => this with { Key = key, Partition = PartitionOf(Encoding.UTF8.GetBytes(key), Partitions) };

    private static int PartitionOf(ReadOnlySpan<byte> key, int count)
    {
        int sum = 0;
        foreach (byte b in key)
        {
            sum = sum * 31 + b;
        }

        return (sum & int.MaxValue) % count;
    }
}
