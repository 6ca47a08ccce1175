using CodeSynth.Workflows;

namespace CodeSynth.Engine;

/// <summary>Rows of one entity in their order, as <see cref="MergedOrder"/> merges them: consecutive rows of a segment, or events that go to several.</summary>
internal readonly unsafe struct OrderedRun
{
    private readonly long* _times;
    private readonly WorkflowEvent* _events;
    private readonly uint* _entries;
    private readonly uint _first;

    /// <summary>Consecutive rows.</summary>
    /// <param name="times">Their schedule times.</param>
    /// <param name="first">The first one's entry of <see cref="RecordBatch.Order"/>.</param>
    /// <param name="count">How many there are.</param>
    public OrderedRun(long* times, uint first, int count)
    {
        _times = times;
        _first = first;
        Count = count;
    }

    /// <summary>Events.</summary>
    /// <param name="events">The events.</param>
    /// <param name="entries">Their entries of <see cref="RecordBatch.Order"/>.</param>
    /// <param name="count">How many there are.</param>
    public OrderedRun(WorkflowEvent* events, uint* entries, int count)
    {
        _events = events;
        _entries = entries;
        Count = count;
    }

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    /// <summary>When a row happens.</summary>
    public long TimeOf(int row) => _events == null ? _times[row] : _events[row].Time;

    /// <summary>Where it stands.</summary>
    public uint EntryOf(int row) => _entries == null ? _first + (uint)row : _entries[row];
}
