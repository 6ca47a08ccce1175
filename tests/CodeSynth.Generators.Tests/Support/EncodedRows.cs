using System.Text;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>A sink that keeps a run's records per entity: key, value and time as the columns have them.</summary>
internal sealed class EncodedRows : ISink
{
    private readonly Dictionary<EntityDescriptor, List<EncodedRow>> _rows = [];
    private readonly Dictionary<EntityDescriptor, int> _maxBytes = [];

    private EncodedRows()
    {
    }

    public bool WantsMergedOrder => false;

    /// <summary>In how many batches they came.</summary>
    public int Batches { get; private set; }

    public static EncodedRows Of(SynthModel model)
    {
        var rows = new EncodedRows();
        if (EncodedEvents.PlanOfRows(model) is { } plan)
        {
            SynthEngine.Run(plan, rows, new RunOptions(), CancellationToken.None);
        }

        foreach (PlannedEntity entity in EncodedEvents.Workflows(model))
        {
            var events = EncodedEvents.Encode(entity.Producer, WireFormat.Json);
            rows._rows.Add(entity.Descriptor, [.. events.Select(e =>
                new EncodedRow(e.Key, Encoding.UTF8.GetString(e.Value), e.Ticks) { Event = e.Event, Born = entity.Clock.TimeOf(e.Event.Instance) })]);
        }

        return rows;
    }

    public IReadOnlyList<EncodedRow> this[EntityDescriptor entity] => _rows.GetValueOrDefault(entity, []);

    /// <summary>The rows of the entity of a name.</summary>
    public IReadOnlyList<EncodedRow> this[string entity] => _rows.Keys.SingleOrDefault(e => e.Name == entity) is { } descriptor ? _rows[descriptor] : [];

    public void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters)
    {
        foreach (PlannedEntity entity in plan.Entities)
        {
            _maxBytes.Add(entity.Descriptor, entity.Producer.MaxRowBytes(format));
        }
    }

    public void Write(RecordBatch batch)
    {
        Batches++;
        foreach (BatchSegment segment in batch.Segments)
        {
            if (!_rows.TryGetValue(segment.Entity.Descriptor, out List<EncodedRow>? rows))
            {
                _rows.Add(segment.Entity.Descriptor, rows = []);
            }

            for (int i = 0; i < segment.Count; i++)
            {
                Assert.InRange(segment.Value(i).Length + 1, 1, _maxBytes[segment.Entity.Descriptor]);
                rows.Add(new EncodedRow(Encoding.UTF8.GetString(segment.Key(i)), Encoding.UTF8.GetString(segment.Value(i)), TimeOf(segment, i)));
            }
        }
    }

    private static unsafe long TimeOf(BatchSegment segment, int index) => segment.Columns.Time[index];

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
