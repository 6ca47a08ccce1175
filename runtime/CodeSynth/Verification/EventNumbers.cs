using CodeSynth.Planning;
using CodeSynth.Workflows;

namespace CodeSynth.Verification;

/// <summary>Finds the events of a workflow by their numbers in the order of the run, which is replayed for it, without encoding. Not thread-safe.</summary>
internal sealed class EventNumbers(PlannedEntity entity)
{
    private long _number;
    private RecordAddress _address;

    /// <summary>Where an event stands; <see cref="RecordAddress.End"/> when there are not so many. The last answer is kept, because all topics of an entity ask for the same.</summary>
    public RecordAddress AddressOf(long number)
    {
        if (number == long.MaxValue)
        {
            return RecordAddress.End;
        }

        if (number != _number)
        {
            using var schedule = new WorkflowSchedule(entity.Producer.Workflow!, entity.Clock, entity.Shard);
            schedule.Skip(number);
            _address = schedule.TryNext(out WorkflowEvent found) ? new RecordAddress(found.Time, found.Instance, found.Step) : RecordAddress.End;
            _number = number;
        }

        return _address;
    }
}
