using CodeSynth.Planning;
using CodeSynth.Workflows;

namespace CodeSynth.Engine;

/// <summary>
/// Between the two ways to count the records of a workflow: by its events in the order of the run, as rows to go on from are, and by the records of each topic, as
/// destinations count. What lies between is found by scheduling the events again, some 50 ns each, without encoding them.
/// </summary>
public static class EventOrder
{
    /// <summary>The row from which a run that was broken off has to go on: the first that is not certain to have arrived, or of a workflow the first event.</summary>
    /// <param name="plan">The plan of the run.</param>
    /// <param name="entity">An entity of it.</param>
    /// <param name="counters">What became of its records; <see cref="TopicCounters.AcknowledgedWithoutGap"/> says how many of each topic are certain.</param>
    /// <returns>From <see cref="PlannedEntity.FirstRow"/> on; the row behind the last that was written where all of them are certain.</returns>
    public static long FirstUncertain(Plan plan, PlannedEntity entity, IReadOnlyList<TopicCounters> counters)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(counters);
        long[] certain = [.. plan.TopicsOf(entity).Select(t => counters[t.Index].AcknowledgedWithoutGap)];
        bool isAllCertain = plan.TopicsOf(entity).All(t => counters[t.Index].Written == counters[t.Index].AcknowledgedWithoutGap);
        if (entity.Producer.Workflow is null)
        {
            return entity.NextRow(entity.Shard.RowAt(entity.Shard.CountBelow(entity.FirstRow) + certain[0]));
        }

        if (certain.Length == 1 || isAllCertain)
        {
            return entity.FirstRow + certain.Sum();
        }

        using var schedule = new WorkflowSchedule(entity.Producer.Workflow!, entity.Clock, entity.Shard);
        schedule.Skip(entity.FirstRow);
        while (schedule.TryNext(out WorkflowEvent current) && certain[current.State]-- > 0)
        {
        }

        return schedule.Position - 1;
    }

    /// <summary>How many records each topic of a workflow has before an event.</summary>
    /// <param name="plan">The plan of the run.</param>
    /// <param name="entity">An entity of it.</param>
    /// <param name="row">The event's number in the order of the run, or of an entity without a workflow the row.</param>
    /// <returns>By topic, in the plan's order.</returns>
    public static IReadOnlyList<long> RecordsBefore(Plan plan, PlannedEntity entity, long row)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. new EarlierEvents(plan, entity, row).Counts];
    }
}
