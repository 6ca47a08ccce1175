using System.Runtime.CompilerServices;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Time;
using CodeSynth.Workflows;

namespace CodeSynth.Verification;

/// <summary>
/// An oracle of events: a record's key names its instance, and the instance's events, which are walked from its birth, are compared with the record.
/// Several may be equal to the last byte, as where a state follows itself at once: each of them is one record.
/// </summary>
internal sealed class EventOracle : TopicOracle
{
    private const string NotWritten = "is an event that this run did not come to";

    private readonly PlannedTopic _topic;
    private readonly EntityProducer _producer;
    private readonly Workflow _workflow;
    private readonly EventClock _clock;
    private readonly Shard _shard;
    private readonly EventNumbers _numbers;
    private readonly ExpectedRecord _expected;
    private readonly EventSet _seen;

    /// <summary>Events that a corrupted record stands for, so that they are not lost as well.</summary>
    private readonly EventSet _damaged;

    private readonly RecordAddress _from;
    private RecordAddress _end;

    public EventOracle(PlannedTopic topic, WireFormat format, EventNumbers numbers)
    {
        _topic = topic;
        _producer = topic.Entity.Producer;
        _workflow = _producer.Workflow!;
        _clock = _producer.Clock;
        _shard = topic.Entity.Shard;
        _numbers = numbers;
        _expected = new ExpectedRecord(topic, format);
        _seen = new EventSet(_workflow.MaxSteps);
        _damaged = new EventSet(_workflow.MaxSteps);
        _from = numbers.AddressOf(topic.Entity.FirstRow);
        _end = numbers.AddressOf(topic.Entity.UntilRow);
    }

    public override long Expected => _topic.ExpectedRecords;

    public override void ExpectBelow(long end) => _end = _numbers.AddressOf(end);

    public override Finding Find(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, long timestamp)
    {
        if (!_producer.TryParseKey(key, out long instance) || instance >= _clock.Count)
        {
            return Finding.Foreign("names no instance of this run");
        }

        if (!_shard.Owns(instance))
        {
            return Finding.Ignored;
        }

        bool isEarlier = false, isSeen = false, isLater = false;
        WorkflowEvent next = _workflow.First(instance, _clock.TimeOf(instance));
        WorkflowEvent current;
        do
        {
            current = next;
            if (IsHere(current) && IsEqual(current, value, timestamp))
            {
                RecordAddress address = AddressOf(current);
                if (address.IsBefore(_from))
                {
                    isEarlier = true;
                }
                else if (!address.IsBefore(_end))
                {
                    isLater = true;
                }
                else if (_seen.Add(instance, current.Step))
                {
                    return Finding.Good(address);
                }
                else
                {
                    isSeen = true;
                }
            }
        }
        while (_workflow.TryNext(current, out next) && Instant.UnixMilliseconds(next.Time) <= timestamp); // times ascend along an instance

        return isEarlier ? Finding.Ignored
            : isSeen ? Finding.Duplicated
            : isLater ? Finding.Foreign(NotWritten)
            : Explain(instance, value, timestamp);
    }

    public override Tally Count(int most) => Count([this], most)[0];

    /// <summary>Counts for topics of one entity, in one walk over its instances.</summary>
    /// <param name="topics">The oracles of the topics, no two of them for the same state.</param>
    /// <param name="most">How many of the missing ones to name in each, at most.</param>
    public static IReadOnlyList<Tally> Count(EventOracle[] topics, int most)
    {
        EventOracle any = topics[0];
        Tally[] tallies = [.. topics.Select(_ => new Tally())];
        int[] ofState = [.. Enumerable.Range(0, any._workflow.States.Count).Select(state => Array.FindIndex(topics, t => t.IsOf(state)))];
        long first = any.BornBy(any._from.Time - any._workflow.MaxDuration - 1); // all events of those before are over by then
        long end = topics.Max(t => t.BornBy(Math.Min(t._end.Time, t.Part?.Latest.Time ?? long.MaxValue)));
        for (long instance = any._shard.FirstFrom(first); instance < end; instance = any._shard.FirstFrom(instance))
        {
            ClockCursor births = any._clock.CursorAt(instance);
            for (long stretchEnd = Math.Min(end, any._shard.EndOfStretch(instance)); instance < stretchEnd; instance++)
            {
                bool isThere = true;
                for (WorkflowEvent current = any._workflow.First(instance, births.Next()); isThere; isThere = any._workflow.TryNext(current, out current))
                {
                    if (ofState[current.State] is >= 0 and var topic)
                    {
                        topics[topic].CountIn(tallies[topic], current, most);
                    }
                }
            }
        }

        return tallies;
    }

    public override ReadOnlySpan<byte> KeyOf(long row) => _expected.KeyOf(row);

    public override string Name(in RecordAddress address) => $"{_expected.KeyText(address.Instance)} {Text(EventOf(address))}";

    public override string FullName(in RecordAddress address) => Name(address);

    public override void Dispose() => _expected.Dispose();

    private static RecordAddress AddressOf(in WorkflowEvent current) => new(current.Time, current.Instance, current.Step);

    private WorkflowEvent EventOf(in RecordAddress address) => _workflow.EventAt(address.Instance, _clock.TimeOf(address.Instance), address.Step);

    // From 1, as [Step] counts in the record that stands beside it.
    private string Text(in WorkflowEvent current) => $"{_workflow.States[current.State]} (step {RecordText.Of(current.Step + 1)})";

    private void CountIn(Tally tally, in WorkflowEvent current, int most)
    {
        RecordAddress address = AddressOf(current);
        bool isMissing = IsMissing(current);
        if (!IsWritten(address) || (isMissing && Part is { } part && !part.IsPassed(address)))
        {
            return;
        }

        tally.Expected++;
        if (isMissing && tally.Missing++ < most)
        {
            tally.FirstMissing.Add(address);
        }
    }

    private bool IsOf(int state) => _topic.State is not { } only || only == state;

    private bool IsHere(in WorkflowEvent current) => IsOf(current.State);

    private bool IsWritten(in RecordAddress address) => !address.IsBefore(_from) && address.IsBefore(_end);

    /// <summary>Whether it should be there and no record was found to be it.</summary>
    private bool IsMissing(in WorkflowEvent current) =>
        IsHere(current) && IsWritten(AddressOf(current)) && !_seen.Contains(current.Instance, current.Step) && !_damaged.Contains(current.Instance, current.Step);

    private long BornBy(long time) => _clock.BornBy(Math.Min(time, DateTime.MaxValue.Ticks));

    private bool IsEqual(in WorkflowEvent current, ReadOnlySpan<byte> value, long timestamp)
    {
        if (Instant.UnixMilliseconds(current.Time) != timestamp)
        {
            return false;
        }

        _expected.Compute(current);
        return value.SequenceEqual(_expected.Value);
    }

    /// <summary>What a record is that equals no event of its instance that belongs here.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Finding Explain(long instance, ReadOnlySpan<byte> value, long timestamp)
    {
        List<WorkflowEvent> events = EventsOf(instance);
        WorkflowEvent[] here = [.. events.Where(e => IsHere(e))];
        foreach (WorkflowEvent elsewhere in events.Except(here))
        {
            if (IsEqual(elsewhere, value, timestamp))
            {
                return Finding.Foreign($"is {Text(elsewhere)}, which this topic does not get");
            }
        }

        string? otherSchema = _expected.OtherSchema(value);
        if (here.Length == 0 && otherSchema is not null)
        {
            return Finding.Misframed(otherSchema);
        }

        if (here.Length == 0)
        {
            string state = _workflow.States[_topic.State!.Value];
            return Finding.Foreign($"is of an instance that never enters {state}: its path is {string.Join(" → ", events.Select(e => _workflow.States[e.State]))}");
        }

        WorkflowEvent likely = MostLikely(here, value, timestamp);
        RecordAddress address = AddressOf(likely);
        if (!IsWritten(address))
        {
            return address.IsBefore(_from) ? Finding.Ignored : Finding.Foreign(NotWritten);
        }

        // Only which event it was meant to be is a guess, so its place in the order is not judged.
        _damaged.Add(instance, likely.Step);
        _expected.Compute(likely);
        return otherSchema is not null ? Finding.Misframed(otherSchema) : Finding.Corrupted($"{_expected.Difference(value, timestamp)} as {Text(likely)}", address: null);
    }

    /// <summary>The event that a record was before something became of it: one with its value, else with its time, else the first that was not read.</summary>
    private WorkflowEvent MostLikely(WorkflowEvent[] here, ReadOnlySpan<byte> value, long timestamp)
    {
        WorkflowEvent likely = here[^1];
        int best = -1;
        foreach (WorkflowEvent current in here)
        {
            _expected.Compute(current);
            int likeness = (value.SequenceEqual(_expected.Value) ? 4 : 0) + (timestamp == _expected.Timestamp ? 2 : 0) + (IsMissing(current) ? 1 : 0);
            if (likeness > best)
            {
                (likely, best) = (current, likeness);
            }
        }

        return likely;
    }

    private List<WorkflowEvent> EventsOf(long instance)
    {
        var events = new List<WorkflowEvent>();
        bool isThere = true;
        for (WorkflowEvent current = _workflow.First(instance, _clock.TimeOf(instance)); isThere; isThere = _workflow.TryNext(current, out current))
        {
            events.Add(current);
        }

        return events;
    }
}
