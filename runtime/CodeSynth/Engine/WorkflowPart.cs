using System.Runtime.InteropServices;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Workflows;

namespace CodeSynth.Engine;

/// <summary>Consecutive events of a workflow: they come in order, and each goes to the segment of its topic.</summary>
internal sealed unsafe class WorkflowPart : SlicePart
{
    private readonly RowMemory _memory;
    private readonly BatchSegment[] _segments;
    private readonly int[] _counts;
    private readonly int[] _next;
    private readonly int[] _places;
    private readonly WorkflowEvent* _events;
    private readonly uint* _order;
    private readonly int _room;

    public WorkflowPart(Plan plan, PlannedEntity entity, WireFormat format, int rows)
        : base(entity)
    {
        _segments = [.. plan.TopicsOf(entity).Select(t => new BatchSegment(t, format))];
        _counts = new int[_segments.Length];
        _next = new int[_segments.Length];
        _places = new int[_segments.Length];
        _memory = new RowMemory(entity.Producer, format, rows, _segments.Length);
        _room = Math.Max(1, rows);
        _events = (WorkflowEvent*)NativeMemory.AlignedAlloc((nuint)_room * (nuint)sizeof(WorkflowEvent), 64);
        _order = (uint*)NativeMemory.AlignedAlloc((nuint)_room * sizeof(uint), 64);
    }

    /// <inheritdoc/>
    public override long LastTime => _events[Count - 1].Time;

    /// <summary>The events in order.</summary>
    public ReadOnlySpan<WorkflowEvent> Events => new(_events, Count);

    /// <summary>Says which events they are.</summary>
    /// <param name="firstRow">The number of the first in the order of the run.</param>
    /// <param name="events">The events; no more than there is room for.</param>
    public void Set(long firstRow, ReadOnlySpan<WorkflowEvent> events)
    {
        events.CopyTo(new Span<WorkflowEvent>(_events, _room));
        (FirstRow, Count) = (firstRow, events.Length);
    }

    /// <inheritdoc/>
    public override void Encode(List<BatchSegment> segments)
    {
        Place(segments.Count);
        int row = 0;
        for (int topic = 0; topic < _segments.Length; topic++)
        {
            if (_counts[topic] > 0)
            {
                _segments[topic].Fill(_memory.BytesAt(row, topic), _memory.ColumnsAt(row), 0, _counts[topic]);
                segments.Add(_segments[topic]);
                row += _counts[topic];
            }
        }
    }

    /// <inheritdoc/>
    public override OrderedRun Order() => new(_events, _order, Count);

    /// <inheritdoc/>
    public override void Dispose()
    {
        _memory.Dispose();
        NativeMemory.AlignedFree(_events);
        NativeMemory.AlignedFree(_order);
    }

    /// <summary>Counts the events of each topic, and puts them one topic behind the other.</summary>
    private void Place(int place)
    {
        bool isPerState = _segments.Length > 1;
        Array.Clear(_counts);
        for (int i = 0; i < Count; i++)
        {
            _counts[isPerState ? _events[i].State : 0]++;
        }

        int start = 0;
        for (int topic = 0; topic < _segments.Length; topic++)
        {
            _next[topic] = start;
            _places[topic] = (place << RecordBatch.RowBits) - start;
            start += _counts[topic];
            place += _counts[topic] > 0 ? 1 : 0;
        }

        WorkflowEvent* placed = _memory.ColumnsAt(0).Events;
        for (int i = 0; i < Count; i++)
        {
            int topic = isPerState ? _events[i].State : 0;
            int at = _next[topic]++;
            placed[at] = _events[i];
            _order[i] = (uint)(_places[topic] + at);
        }
    }
}
