using CodeSynth.Modeling;
using CodeSynth.Workflows;

namespace CodeSynth.Planning;

/// <summary>A topic that a run writes to: that of an entity, or of one state of an entity with a workflow.</summary>
/// <param name="Entity">The entity whose records it gets.</param>
/// <param name="Index">Its place among the topics of the plan.</param>
/// <param name="Name">Its name, which is also a file's without its ending.</param>
public sealed record PlannedTopic(PlannedEntity Entity, int Index, string Name)
{
    /// <summary>The only state whose events it gets, as its place in the workflow's states; null where it gets all records of the entity.</summary>
    public int? State { get; init; }

    /// <summary>What tells readers of its messages the schema; none unless a registry gave one.</summary>
    public RowFrame Frame { get; init; } = RowFrame.None;

    /// <summary>
    /// How many records it gets; of a workflow how many are to be expected. Of what <see cref="PlannedEntity.FirstRow"/> and <see cref="PlannedEntity.UntilRow"/> leave out
    /// each state is taken to have its usual share, which at the beginning and the end of a run is not quite so.
    /// </summary>
    public long ExpectedRecords =>
        State is { } state && Odds is { Events: > 0 } odds ? (long)Math.Clamp(Math.Round(Entity.ExpectedRows * (odds.Visits[state] / odds.Events)), 0, MostRecords) : Entity.ExpectedRows;

    /// <summary>The most records that it can get: of a state, where every instance enters it as often as one can and all that is left out has other states.</summary>
    public long MostRecords =>
        State is { } state ? (long)Int128.Min(Entity.RowsToWrite, (Int128)Entity.OwnCount * Odds!.MostVisits[state]) : Entity.RowsToWrite;

    private WorkflowOdds? Odds => Entity.Producer.Workflow?.Odds;
}
