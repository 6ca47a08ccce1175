using CodeSynth.Planning;

namespace CodeSynth.Engine;

/// <summary>
/// One slice of a run: a stretch of the order (schedule time, reference rank, row) with the encoded rows of every entity that
/// has some in it. Reused: it belongs to the sink only while <see cref="ISink.Write"/> runs.
/// </summary>
public sealed class RecordBatch : IDisposable
{
    private readonly BatchSegment[] _segments;
    private readonly uint[] _order;
    private int _segmentCount;
    private int _recordCount;
    private int _orderLength;

    internal RecordBatch(Plan plan, WireFormat format, SliceLimits limits)
    {
        _segments = new BatchSegment[plan.Entities.Count];
        for (int i = 0; i < _segments.Length; i++)
        {
            _segments[i] = new BatchSegment(plan.Entities[i], format, limits.RowsOf(i));
        }

        _order = new uint[limits.TotalRows];
    }

    /// <summary>The number of this slice, from 0.</summary>
    public long Sequence { get; internal set; }

    /// <summary>The earliest schedule time in it, UTC ticks.</summary>
    public long FirstTime { get; internal set; }

    /// <summary>The rows per entity, in reference order; only entities that have rows in this slice.</summary>
    public ReadOnlySpan<BatchSegment> Segments => _segments.AsSpan(0, _segmentCount);

    /// <summary>How many rows all segments have together.</summary>
    public int RecordCount => _recordCount;

    /// <summary>
    /// The merged order over all segments, for a sink that <see cref="ISink.WantsMergedOrder">wants it</see> and only when there is more than one
    /// segment, else empty: the segment's index in the high 8 bits, the row's index within the segment in the low 24.
    /// </summary>
    public ReadOnlySpan<uint> Order => _order.AsSpan(0, _orderLength);

    internal void Reset() => (_segmentCount, _recordCount, _orderLength) = (0, 0, 0);

    /// <summary>Frees the memory.</summary>
    public void Dispose()
    {
        foreach (BatchSegment segment in _segments)
        {
            segment.Dispose();
        }
    }
}
