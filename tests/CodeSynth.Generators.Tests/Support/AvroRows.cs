using System.Text;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>A sink that keeps a run's Avro records per entity.</summary>
internal sealed class AvroRows : ISink
{
    private readonly Dictionary<EntityDescriptor, List<AvroRow>> _rows = [];
    private readonly Dictionary<EntityDescriptor, int> _maxBytes = [];

    private AvroRows()
    {
    }

    public bool WantsMergedOrder => false;

    public static AvroRows Of(SynthModel model, RowFrame? frame = null)
    {
        var rows = new AvroRows();
        if (EncodedEvents.PlanOfRows(model) is { } plan)
        {
            SynthEngine.Run(frame is null ? plan : plan.WithFrames(_ => frame), rows, new RunOptions { Format = WireFormat.Avro }, CancellationToken.None);
        }

        foreach (PlannedEntity entity in EncodedEvents.Workflows(model))
        {
            rows._rows.Add(entity.Descriptor, [.. EncodedEvents.Encode(entity.Producer, WireFormat.Avro, frame).Select(e => new AvroRow(e.Key, e.Value, e.Ticks))]);
        }

        return rows;
    }

    public IReadOnlyList<AvroRow> this[EntityDescriptor entity] => _rows.GetValueOrDefault(entity, []);

    public void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters)
    {
        foreach (PlannedEntity entity in plan.Entities)
        {
            _maxBytes.Add(entity.Descriptor, entity.Producer.MaxRowBytes(format));
        }
    }

    public unsafe void Write(RecordBatch batch)
    {
        foreach (BatchSegment segment in batch.Segments)
        {
            if (!_rows.TryGetValue(segment.Entity.Descriptor, out List<AvroRow>? rows))
            {
                _rows.Add(segment.Entity.Descriptor, rows = []);
            }

            for (int i = 0; i < segment.Count; i++)
            {
                Assert.InRange(segment.Key(i).Length + segment.Value(i).Length, 1, _maxBytes[segment.Entity.Descriptor] - (segment.Topic.Frame.Prefix.Length == 0 ? RowFrame.MaxPrefixBytes : 0));
                rows.Add(new AvroRow(Encoding.UTF8.GetString(segment.Key(i)), segment.Value(i).ToArray(), segment.Columns.Time[i]));
            }
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
}
