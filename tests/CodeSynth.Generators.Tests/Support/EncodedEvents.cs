using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Workflows;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>
/// Encodes the events of an entity with a workflow without an engine: in order of time, in which instances jump, and in batches of a few, so that what a batch
/// keeps from one event to the next is begun anew now and then.
/// </summary>
internal static unsafe class EncodedEvents
{
    private const int BatchSize = 7;

    /// <summary>The models' plan with every entity that has no topic given one, so that its rows are there to be compared.</summary>
    public static Plan PlanOf(SynthModel model)
    {
        PlanOptions options = model.Options;
        foreach (EntityDescriptor entity in model.Entities.Where(e => !e.HasTopic))
        {
            options = options with { Entities = options.Entities.SetItem(entity.Name, options.Entities.GetValueOrDefault(entity.Name, new EntityOverride()) with { Topic = entity.Name }) };
        }

        return model.CreatePlan(options);
    }

    /// <summary>The same without the entities that have a workflow; null where none is left.</summary>
    public static Plan? PlanOfRows(SynthModel model)
    {
        EntityDescriptor[] plain = [.. model.Entities.Where(e => e.Workflow is null)];
        return plain.Length == 0 ? null : PlanOf(new SynthModel(plain).With(model.Options));
    }

    /// <summary>The entities with a workflow, as a plan has them.</summary>
    public static IEnumerable<PlannedEntity> Workflows(SynthModel model) => PlanOf(model).Entities.Where(e => e.Descriptor.Workflow is not null);

    /// <summary>All events in their order.</summary>
    public static WorkflowEvent[] Of(EntityProducer producer)
    {
        var events = new List<WorkflowEvent>();
        for (long instance = 0; instance < producer.Clock.Count; instance++)
        {
            WorkflowEvent current = producer.Workflow!.First(instance, producer.Clock.TimeOf(instance));
            events.Add(current);
            while (producer.Workflow.TryNext(current, out WorkflowEvent next))
            {
                events.Add(current = next);
            }
        }

        return [.. events.OrderBy(e => (e.Time, e.Instance, e.Step))];
    }

    /// <summary>The records of a model's entity as objects: its rows, or the events in their order.</summary>
    public static IEnumerable<object> RecordsOf(SynthModel model, EntityDescriptor entity)
    {
        if (entity.Workflow is null)
        {
            object table = typeof(SynthModel).GetMethod(nameof(SynthModel.Table))!.MakeGenericMethod(entity.RecordType).Invoke(model, null)!;
            return ((System.Collections.IEnumerable)table).Cast<object>();
        }

        EntityProducer producer = Workflows(model).Single(e => e.Descriptor == entity).Producer;
        MethodInfo create = producer.GetType().GetMethod("Create", [typeof(WorkflowEvent).MakeByRefType()])!;
        return Of(producer).Select(e => create.Invoke(producer, [e])!);
    }

    /// <summary>Encodes all events in their order.</summary>
    public static IReadOnlyList<(WorkflowEvent Event, string Key, byte[] Value, long Ticks)> Encode(EntityProducer producer, WireFormat format, RowFrame? frame = null) =>
        Encode(producer, format, Of(producer), frame);

    /// <summary>Encodes events in the order that they are given in.</summary>
    public static IReadOnlyList<(WorkflowEvent Event, string Key, byte[] Value, long Ticks)> Encode(EntityProducer producer, WireFormat format, WorkflowEvent[] all, RowFrame? frame = null)
    {
        var records = new List<(WorkflowEvent, string, byte[], long)>();
        foreach (WorkflowEvent[] events in all.Chunk(BatchSize))
        {
            Encode(producer, format, frame ?? RowFrame.None, events, records);
        }

        return records;
    }

    /// <summary>Encodes a batch once and again.</summary>
    public static void Encode(EntityProducer producer, WireFormat format, WorkflowEvent[] events, byte[] bytes, int times)
    {
        int[] ends = new int[events.Length];
        uint[] keys = new uint[events.Length];
        long[] ticks = new long[events.Length];
        fixed (byte* destination = bytes)
        fixed (int* end = ends)
        fixed (uint* key = keys)
        fixed (long* time = ticks)
        fixed (WorkflowEvent* current = events)
        {
            for (int i = 0; i < times; i++)
            {
                producer.Encode(format, destination, 0, events.Length, Columns(end, key, time, current));
            }
        }
    }

    private static void Encode(EntityProducer producer, WireFormat format, RowFrame frame, WorkflowEvent[] events, List<(WorkflowEvent, string, byte[], long)> records)
    {
        byte[] bytes = new byte[RoomFor(producer, format, events.Length)];
        int[] ends = new int[events.Length];
        uint[] keys = new uint[events.Length];
        long[] ticks = new long[events.Length];
        int written;
        fixed (byte* destination = bytes)
        fixed (int* end = ends)
        fixed (uint* key = keys)
        fixed (long* time = ticks)
        fixed (WorkflowEvent* current = events)
        {
            written = producer.Encode(format, destination, 0, events.Length, Columns(end, key, time, current), frame.Prefix);
        }

        Assert.Equal(ends[^1], written);
        int start = 0;
        for (int i = 0; i < events.Length; i++)
        {
            ReadOnlySpan<byte> row = bytes.AsSpan(start, ends[i] - start);
            Assert.InRange(row.Length, 1, producer.MaxRowBytes(format));
            ReadOnlySpan<byte> key = row.Slice((int)(keys[i] & 0xFFFF), (int)(keys[i] >> 16));
            ReadOnlySpan<byte> value = format == WireFormat.Json ? row[..^1] : (keys[i] & 0xFFFF) == 0 ? row[key.Length..] : row;
            records.Add((events[i], Encoding.UTF8.GetString(key), value.ToArray(), ticks[i]));
            start = ends[i];
        }
    }

    /// <summary>The bytes of a batch at most.</summary>
    public static int RoomFor(EntityProducer producer, WireFormat format, int count) => count * producer.MaxRowBytes(format) + Wire.Put.Slack;

    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    private static extern BatchColumns Columns(int* end, uint* key, long* time, WorkflowEvent* events);
}
