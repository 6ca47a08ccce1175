using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Workflows;

namespace CodeSynth.Engine;

/// <summary>How large the values of a topic are, found by encoding some of them.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Sampled">How many were encoded.</param>
/// <param name="Bytes">How many bytes they have together; frames included, keys and line feeds not.</param>
public sealed unsafe record ValueSize(PlannedTopic Topic, long Sampled, long Bytes)
{
    /// <summary>How many rows of an entity are encoded, or of how many instances all events.</summary>
    public const int MostRows = 1024;

    /// <summary>The bytes of one value, on average; 0 where there was none.</summary>
    public double Average => Sampled == 0 ? 0 : (double)Bytes / Sampled;

    /// <summary>Measures values of each topic of a plan: rows at even distances over all that are written, or events of the first instances.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="format">How rows are encoded.</param>
    /// <param name="measure">Gives the bytes of a segment's values; null to take them as they are encoded.</param>
    /// <returns>One for each topic, in the plan's order.</returns>
    public static IReadOnlyList<ValueSize> Measure(Plan plan, WireFormat format, Func<BatchSegment, long>? measure = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        measure ??= static segment => segment.Value(0).Length;
        return [.. plan.Entities.SelectMany(e => e.Producer.Workflow is { } workflow ? OfEvents(plan, e, workflow, format, measure) : [OfRows(plan, e, format, measure)])];
    }

    private static ValueSize OfRows(Plan plan, PlannedEntity entity, WireFormat format, Func<BatchSegment, long> measure)
    {
        PlannedTopic topic = plan.TopicsOf(entity).Single();
        long rows = Math.Min(entity.RowsToWrite, MostRows);
        long last = entity.IsUnbounded ? rows - 1 : entity.RowsToWrite - 1; // the rows of the year 9999 are written by no run
        var segment = new BatchSegment(topic, format);
        using var memory = new RowMemory(entity.Producer, format, rows: 1, segments: 1);
        long bytes = 0;
        for (long i = 0; i < rows; i++)
        {
            long row = entity.FirstRow + (rows == 1 ? 0 : (long)((Int128)i * last / (rows - 1)));
            segment.Fill(memory.BytesAt(0, 0), memory.ColumnsAt(0), row, 1);
            bytes += measure(segment);
        }

        return new ValueSize(topic, rows, bytes);
    }

    private static IEnumerable<ValueSize> OfEvents(Plan plan, PlannedEntity entity, Workflow workflow, WireFormat format, Func<BatchSegment, long> measure)
    {
        PlannedTopic[] topics = [.. plan.TopicsOf(entity)];
        BatchSegment[] segments = [.. topics.Select(t => new BatchSegment(t, format))];
        var events = new long[topics.Length];
        var bytes = new long[topics.Length];
        using var memory = new RowMemory(entity.Producer, format, rows: 1, segments: 1);
        using var schedule = new WorkflowSchedule(workflow, entity.Clock.First(MostRows)); // not of all: those under way at once may be millions
        BatchColumns columns = memory.ColumnsAt(0);
        while (schedule.TryNext(out columns.Events[0]))
        {
            int topic = entity.HasTopicPerState ? columns.Events[0].State : 0;
            segments[topic].Fill(memory.BytesAt(0, 0), columns, 0, 1);
            events[topic]++;
            bytes[topic] += measure(segments[topic]);
        }

        return topics.Select((t, i) => new ValueSize(t, events[i], bytes[i]));
    }
}
