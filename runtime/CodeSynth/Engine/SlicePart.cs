using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Engine;

/// <summary>The rows of one entity in a slice: a <see cref="RowSource"/> says which, a worker encodes them.</summary>
internal abstract class SlicePart(PlannedEntity entity) : IDisposable
{
    /// <summary>The entity.</summary>
    public PlannedEntity Entity => entity;

    /// <summary>The first row, or of a workflow the number of the first event.</summary>
    public long FirstRow { get; protected set; }

    /// <summary>How many there are.</summary>
    public int Count { get; protected set; }

    /// <summary>The schedule time of the last.</summary>
    public abstract long LastTime { get; }

    /// <summary>A part for an entity's rows.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="format">How rows are encoded.</param>
    /// <param name="rows">The most rows.</param>
    public static SlicePart Of(Plan plan, PlannedEntity entity, WireFormat format, int rows) =>
        entity.Producer.Workflow is null ? new PlainPart(plan, entity, format, rows) : new WorkflowPart(plan, entity, format, rows);

    /// <summary>Nothing of the entity is in the slice.</summary>
    public void Clear() => Count = 0;

    /// <summary>Encodes the rows.</summary>
    /// <param name="segments">Gets the segments that have some, in the order of their topics.</param>
    public abstract void Encode(List<BatchSegment> segments);

    /// <summary>Its rows as something to merge, once they are encoded.</summary>
    public abstract OrderedRun Order();

    /// <summary>Frees the memory.</summary>
    public abstract void Dispose();
}
