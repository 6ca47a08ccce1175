using CodeSynth.Planning;
using CodeSynth.Workflows;

namespace CodeSynth.Engine;

/// <summary>What each topic of an entity has before a row: how many records, and of a workflow its last event.</summary>
internal sealed class EarlierEvents
{
    private readonly long[] _counts;
    private readonly WorkflowEvent[] _last;

    /// <summary>Finds them by scheduling the events again.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="row">The row, or of a workflow the number of the event.</param>
    public EarlierEvents(Plan plan, PlannedEntity entity, long row)
    {
        int topics = plan.TopicsOf(entity).Count();
        _counts = new long[topics];
        _last = new WorkflowEvent[topics];
        if (entity.Producer.Workflow is not { } workflow)
        {
            _counts[0] = entity.Shard.CountBelow(Math.Min(row, entity.Count));
            return;
        }

        using var schedule = new WorkflowSchedule(workflow, entity.Clock, entity.Shard);
        while (schedule.Position < row && schedule.TryNext(out WorkflowEvent current))
        {
            int topic = entity.HasTopicPerState ? current.State : 0;
            _counts[topic]++;
            _last[topic] = current;
        }
    }

    /// <summary>How many records each topic has before the row.</summary>
    public ReadOnlySpan<long> Counts => _counts;

    /// <summary>A topic's last event before the row.</summary>
    /// <param name="topic">The topic's place among those of the entity; it has one.</param>
    public WorkflowEvent LastOf(int topic) => _last[topic];
}
