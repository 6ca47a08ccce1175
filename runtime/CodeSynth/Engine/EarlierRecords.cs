using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Workflows;

namespace CodeSynth.Engine;

/// <summary>The records of a topic that stand before the first that a run writes, encoded again, for who goes on behind them.</summary>
internal sealed unsafe class EarlierRecords : IDisposable
{
    private readonly BatchSegment _segment;
    private readonly RowMemory _memory;
    private readonly WorkflowEvent _last;
    private readonly int? _state;
    private WorkflowSchedule? _schedule;
    private long _next; // of this topic, of _schedule

    /// <summary>Those of a topic.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="format">How records are encoded.</param>
    /// <param name="earlier">What all topics of the entity have before its first row.</param>
    public EarlierRecords(PlannedTopic topic, WireFormat format, EarlierEvents earlier)
    {
        int place = topic.Index - topic.Entity.FirstTopic;
        Count = earlier.Counts[place];
        _last = earlier.LastOf(place);
        _state = topic.State;
        _segment = new BatchSegment(topic, format);
        _memory = new RowMemory(topic.Entity.Producer, format, rows: 1, segments: 1);
    }

    /// <summary>How many there are: the number, within the topic, of the first record that the run writes.</summary>
    public long Count { get; }

    /// <summary>Encodes a record.</summary>
    /// <param name="number">Its number within the topic, from 0 to <see cref="Count"/> − 1; ascending numbers are fast.</param>
    /// <returns>A segment with this record alone, valid until the next call.</returns>
    public BatchSegment At(long number)
    {
        BatchColumns columns = _memory.ColumnsAt(0);
        if (columns.Events != null)
        {
            columns.Events[0] = number == Count - 1 ? _last : EventAt(number);
        }

        _segment.Fill(_memory.BytesAt(0, 0), columns, _segment.Entity.Shard.RowAt(number), 1);
        return _segment;
    }

    /// <summary>Frees the memory.</summary>
    public void Dispose()
    {
        _memory.Dispose();
        _schedule?.Dispose();
    }

    private WorkflowEvent EventAt(long number)
    {
        if (_schedule is null || number < _next)
        {
            _schedule?.Dispose();
            _schedule = new WorkflowSchedule(_segment.Entity.Producer.Workflow!, _segment.Entity.Clock, _segment.Entity.Shard);
            _next = 0;
        }

        while (_schedule.TryNext(out WorkflowEvent current))
        {
            if ((_state is null || current.State == _state) && _next++ == number)
            {
                return current;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(number), number, "The topic has no such record.");
    }
}
