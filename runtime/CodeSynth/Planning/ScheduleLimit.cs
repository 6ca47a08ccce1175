using CodeSynth.Workflows;

namespace CodeSynth.Planning;

/// <summary>How many instances of a workflow may be under way at once: what is under way is kept in memory, 64 bits an instance.</summary>
internal static class ScheduleLimit
{
    public static void Require(PlannedEntity entity)
    {
        if (entity.Producer.Workflow is { } workflow && !WorkflowSchedule.Fits(workflow, entity.Clock))
        {
            throw new PlanException(
                $"{entity.Name} has instances that take up to {PlanRules.Seconds(workflow.MaxDuration)}, and too many are born in that time to be under way at once. Lower {entity.Name}.Rate or {entity.Name}.Count, or shorten its delays.");
        }
    }
}
