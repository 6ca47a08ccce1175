using CodeSynth.Engine;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Running;

/// <summary>How to go on with a run that did not write everything: from the first row of each entity that is not certain to have arrived, or of a workflow from the first such event.</summary>
internal sealed class Resumption
{
    private readonly Plan _plan;
    private readonly IReadOnlyList<TopicCounters> _counters;
    private readonly bool _isWhole;
    private readonly long[] _nextRows;

    /// <param name="plan">What was to be written.</param>
    /// <param name="counters">What became of it, by topic.</param>
    /// <param name="isWhole">Whether all of it was handed over.</param>
    public Resumption(Plan plan, IReadOnlyList<TopicCounters> counters, bool isWhole)
    {
        _plan = plan;
        _counters = counters;
        _isWhole = isWhole;
        _nextRows = [.. plan.Entities.Select(e => EventOrder.FirstUncertain(plan, e, counters))];
    }

    /// <summary>Whether anything is left to write.</summary>
    public bool IsNeeded => _plan.Entities.Any(e => e.Producer.Workflow is null ? _nextRows[e.Rank] < e.EndRow : !_isWhole || Uncertain(e) > 0);

    /// <summary>What the run that goes on will write a second time.</summary>
    public IEnumerable<string> Warnings =>
        from entity in _plan.Entities
        let again = Uncertain(entity)
        where again > 0
        select entity.Producer.Workflow is null
            ? $"of the {NumberText.Count(again)} rows of topic {entity.Topic} from row {NumberText.Count(_nextRows[entity.Rank])} on some may have arrived; going on writes them again"
            : $"of the {NumberText.Count(again)} events of {entity.Name} from event {NumberText.Count(_nextRows[entity.Rank])} on some may have arrived; going on writes them again";

    /// <summary>The request that goes on.</summary>
    public RunRequest Continue(RunRequest request) =>
        request with { Plan = _plan.Entities.Aggregate(request.Plan, (options, e) => Change(options, e, change => change with { FromRow = _nextRows[e.Rank] })) };

    /// <summary>
    /// The plan of what was written, for those who verify it: a run that was stopped has fewer rows. Of a workflow it has fewer events, and as many instances: those
    /// in flight have further ones to come.
    /// </summary>
    public static PlanOptions Written(Plan plan, RunResult result) =>
        plan.Entities.Where(e => e.Producer.Workflow is null ? result.NextRows[e.Rank] < e.Count : result.Stopped)
            .Aggregate(plan.Options, (options, e) => Change(options, e, change =>
                e.Producer.Workflow is null ? change with { Count = result.NextRows[e.Rank] } : change with { UntilRow = result.NextRows[e.Rank] }));

    private static PlanOptions Change(PlanOptions options, PlannedEntity entity, Func<EntityOverride, EntityOverride> change) =>
        options with { Entities = options.Entities.SetItem(entity.Name, change(options.Entities.GetValueOrDefault(entity.Name) ?? new EntityOverride())) };

    private long Uncertain(PlannedEntity entity) => _plan.TopicsOf(entity).Sum(t => _counters[t.Index].Written - _counters[t.Index].AcknowledgedWithoutGap);
}
