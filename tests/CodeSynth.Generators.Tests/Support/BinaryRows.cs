using System.Text;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>A record of a binary format.</summary>
internal sealed record BinaryRow(string Key, byte[] Value, long Ticks);

/// <summary>A sink that keeps a run's records per entity in a binary format.</summary>
internal sealed class BinaryRows : ISink
{
    private readonly Dictionary<EntityDescriptor, List<BinaryRow>> _rows = [];
    private WireFormat _format;

    public bool WantsMergedOrder => false;

    public IReadOnlyList<BinaryRow> this[EntityDescriptor entity] => _rows.GetValueOrDefault(entity, []);

    public static BinaryRows Of(SynthModel model, WireFormat format)
    {
        var rows = new BinaryRows();
        if (EncodedEvents.PlanOfRows(model) is { } plan)
        {
            SynthEngine.Run(plan, rows, new RunOptions { Format = format }, CancellationToken.None);
        }

        foreach (PlannedEntity entity in EncodedEvents.Workflows(model))
        {
            rows._rows.Add(entity.Descriptor, [.. EncodedEvents.Encode(entity.Producer, format).Select(e => new BinaryRow(e.Key, e.Value, e.Ticks))]);
        }

        return rows;
    }

    public void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters) => _format = format;

    public unsafe void Write(RecordBatch batch)
    {
        foreach (BatchSegment segment in batch.Segments)
        {
            if (!_rows.TryGetValue(segment.Entity.Descriptor, out List<BinaryRow>? rows))
            {
                _rows.Add(segment.Entity.Descriptor, rows = []);
            }

            int most = segment.Entity.Producer.MaxRowBytes(_format) - RowFrame.MaxPrefixBytes;
            for (int i = 0; i < segment.Count; i++)
            {
                Assert.InRange(segment.Key(i).Length + segment.Value(i).Length, 0, most);
                rows.Add(new BinaryRow(Encoding.UTF8.GetString(segment.Key(i)), segment.Value(i).ToArray(), segment.Columns.Time[i]));
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
