using System.Runtime.InteropServices;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Engine;

/// <summary>
/// One slice of a run: a stretch of the order (schedule time, reference rank, row; of a workflow instance and step) with the encoded records of every topic that
/// has some in it. Reused: it belongs to the sink only while <see cref="ISink.Write"/> runs.
/// </summary>
public sealed class RecordBatch : IDisposable
{
    /// <summary>How many low bits of an entry of <see cref="Order"/> name the row.</summary>
    public const int RowBits = 16;

    /// <summary>The bits of an entry of <see cref="Order"/> that name the row.</summary>
    public const uint RowMask = (1u << RowBits) - 1;

    private readonly SlicePart[] _parts;
    private readonly List<BatchSegment> _segments = [];
    private readonly OrderedRun[] _runs;
    private readonly uint[] _order;
    private readonly bool _digests;
    private int _orderLength;

    internal RecordBatch(Plan plan, WireFormat format, SliceLimits limits, bool digests)
    {
        _digests = digests;
        _parts = [.. plan.Entities.Select(e => SlicePart.Of(plan, e, format, limits.RowsOf(e.Rank)))];
        _segments.EnsureCapacity(plan.Topics.Count);
        _runs = new OrderedRun[_parts.Length];
        _order = new uint[limits.TotalRows];
    }

    /// <summary>The records per topic, in the plan's order; only topics that have some in this slice.</summary>
    public ReadOnlySpan<BatchSegment> Segments => CollectionsMarshal.AsSpan(_segments);

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

    /// <summary>The rows that are to be encoded, by rank; a part may have none.</summary>
    internal ReadOnlySpan<SlicePart> Parts => _parts;

    /// <summary>Encodes <see cref="Parts"/>.</summary>
    internal void Fill(bool merge)
    {
        (_orderLength, RecordCount, LastTime) = (0, 0, long.MinValue);
        _segments.Clear();
        int runs = 0;
        foreach (SlicePart part in _parts)
        {
            if (part.Count == 0)
            {
                continue;
            }

            int first = _segments.Count;
            part.Encode(_segments);
            if (_digests)
            {
                SumDigests(first);
            }

            _runs[runs++] = part.Order();
            RecordCount += part.Count;
            LastTime = Math.Max(LastTime, part.LastTime);
        }

        if (merge && _segments.Count > 1)
        {
            _orderLength = MergedOrder.Merge(_runs.AsSpan(0, runs), _order);
        }
    }

    /// <summary>Frees the memory.</summary>
    public void Dispose()
    {
        foreach (SlicePart part in _parts)
        {
            part.Dispose();
        }
    }

    private void SumDigests(int first)
    {
        for (int i = first; i < _segments.Count; i++)
        {
            _segments[i].SumDigests();
        }
    }
}
