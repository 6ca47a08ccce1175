using CodeSynth.Modeling;

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

    /// <summary>How many records it gets; of a workflow how many are to be expected, as odds have it, before all of them are drawn.</summary>
    public long ExpectedRecords => Entity.RowsToWrite;

    /// <summary>The most records that it can get.</summary>
    public long MostRecords => Entity.RowsToWrite;
}
