using CodeSynth.Engine;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Running;

/// <summary>How to go on with a run that did not write everything: from the first row of each entity that is not certain to have arrived.</summary>
/// <param name="plan">What was to be written.</param>
/// <param name="counters">What became of it, in the plan's order.</param>
internal sealed class Resumption(Plan plan, IReadOnlyList<TopicCounters> counters)
{
    /// <summary>Whether anything is left to write.</summary>
    public bool IsNeeded => plan.Entities.Any(e => NextRow(e) < e.Count);

    /// <summary>What the run that goes on will write a second time.</summary>
    public IEnumerable<string> Warnings =>
        from entity in plan.Entities
        let again = counters[entity.FirstTopic].Written - counters[entity.FirstTopic].AcknowledgedWithoutGap
        where again > 0
        select $"of the {NumberText.Count(again)} rows of topic {entity.Topic} from row {NumberText.Count(NextRow(entity))} on some may have arrived; going on writes them again";

    /// <summary>The request that goes on.</summary>
    public RunRequest Continue(RunRequest request) =>
        request with { Plan = plan.Entities.Aggregate(request.Plan, (options, e) => Change(options, e, change => change with { FromRow = NextRow(e) })) };

    /// <summary>The plan of what was written, for those who verify it: a run that was stopped has fewer rows.</summary>
    public static PlanOptions Written(Plan plan, RunResult result) =>
        plan.Entities.Where(e => result.NextRows[e.Rank] < e.Count)
            .Aggregate(plan.Options, (options, e) => Change(options, e, change => change with { Count = result.NextRows[e.Rank] }));

    private static PlanOptions Change(PlanOptions options, PlannedEntity entity, Func<EntityOverride, EntityOverride> change) =>
        options with { Entities = options.Entities.SetItem(entity.Name, change(options.Entities.GetValueOrDefault(entity.Name) ?? new EntityOverride())) };

    private long NextRow(PlannedEntity entity) => entity.FirstRow + counters[entity.FirstTopic].AcknowledgedWithoutGap;
}
