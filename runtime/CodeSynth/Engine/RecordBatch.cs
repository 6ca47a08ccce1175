using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Engine;

/// <summary>
/// One slice of a run: a stretch of the order (schedule time, reference rank, row) with the encoded rows of every entity that
/// has some in it. Reused: it belongs to the sink only while <see cref="ISink.Write"/> runs.
/// </summary>
public sealed class RecordBatch : IDisposable
{
    /// <summary>How many low bits of an entry of <see cref="Order"/> name the row.</summary>
    public const int RowBits = 16;

    /// <summary>The bits of an entry of <see cref="Order"/> that name the row.</summary>
    public const uint RowMask = (1u << RowBits) - 1;

    private readonly BatchSegment[] _ofTopic;
    private readonly BatchSegment[] _segments;
    private readonly uint[] _order;
    private int _segmentCount;
    private int _orderLength;

    internal RecordBatch(Plan plan, WireFormat format, SliceLimits limits)
    {
        _ofTopic = new BatchSegment[plan.Topics.Count];
        for (int i = 0; i < _ofTopic.Length; i++)
        {
            _ofTopic[i] = new BatchSegment(plan.Topics[i], format, limits.RowsOf(plan.Topics[i].Entity.Rank));
        }

        _segments = new BatchSegment[_ofTopic.Length];
        _order = new uint[limits.TotalRows];
    }

    /// <summary>The records per topic, in the plan's order; only topics that have some in this slice.</summary>
    public ReadOnlySpan<BatchSegment> Segments => _segments.AsSpan(0, _segmentCount);

    /// <summary>How many rows all segments have together.</summary>
    public int RecordCount { get; private set; }

    /// <summary>The schedule time of the latest row in it, UTC ticks.</summary>
    public long LastTime { get; private set; }

    /// <summary>
    /// The merged order over all segments, when the sink <see cref="ISink.WantsMergedOrder">wants it</see> and there is more
    /// than one segment, else empty: the row's index within its segment in the low
    /// <see cref="RowBits"/> bits, the segment's index above them.
    /// </summary>
    public ReadOnlySpan<uint> Order => _order.AsSpan(0, _orderLength);

    /// <summary>The rows that are to be encoded.</summary>
    internal List<SliceRange> Ranges { get; } = [];

    /// <summary>Encodes <see cref="Ranges"/>.</summary>
    internal unsafe void Fill(bool merge)
    {
        (_segmentCount, _orderLength, RecordCount, LastTime) = (0, 0, 0, long.MinValue);
        foreach (SliceRange range in Ranges)
        {
            BatchSegment segment = _ofTopic[range.Topic];
            segment.Fill(range.FirstRow, range.Count);
            _segments[_segmentCount++] = segment;
            RecordCount += range.Count;
            LastTime = Math.Max(LastTime, segment.Columns.Time[range.Count - 1]);
        }

        if (merge && _segmentCount > 1)
        {
            _orderLength = MergedOrder.Merge(Segments, _order);
        }
    }

    /// <summary>Frees the memory.</summary>
    public void Dispose()
    {
        foreach (BatchSegment segment in _ofTopic)
        {
            segment.Dispose();
        }
    }
}
