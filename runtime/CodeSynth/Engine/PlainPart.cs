using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Engine;

/// <summary>Consecutive rows of an entity, which are one segment.</summary>
internal sealed unsafe class PlainPart(Plan plan, PlannedEntity entity, WireFormat format, int rows) : SlicePart(entity)
{
    private readonly RowMemory _memory = new(entity.Producer, format, rows, segments: 1);
    private readonly BatchSegment _segment = new(plan.Topics[entity.FirstTopic], format);
    private uint _place;

    /// <inheritdoc/>
    public override long LastTime => _segment.Columns.Time[Count - 1];

    /// <summary>Says which rows they are.</summary>
    /// <param name="firstRow">The first.</param>
    /// <param name="count">How many; no more than there is room for.</param>
    public void Set(long firstRow, int count) => (FirstRow, Count) = (firstRow, count);

    /// <inheritdoc/>
    public override void Encode(List<BatchSegment> segments)
    {
        _segment.Fill(_memory.BytesAt(0, 0), _memory.ColumnsAt(0), FirstRow, Count);
        _place = (uint)segments.Count;
        segments.Add(_segment);
    }

    /// <inheritdoc/>
    public override OrderedRun Order() => new(_segment.Columns.Time, _place << RecordBatch.RowBits, Count);

    /// <inheritdoc/>
    public override void Dispose() => _memory.Dispose();
}
