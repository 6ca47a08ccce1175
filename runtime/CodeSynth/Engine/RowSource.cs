using CodeSynth.Planning;

namespace CodeSynth.Engine;

/// <summary>Gives the rows of one entity in the order of the run, slice by slice; depends on the plan alone. Not thread-safe.</summary>
internal abstract class RowSource : IDisposable
{
    /// <summary>When the next row happens; <see cref="long.MaxValue"/> after the last.</summary>
    public abstract long NextTime { get; }

    /// <summary>When the first row happens that would be too many for one slice; <see cref="long.MaxValue"/> where all that are left fit into it.</summary>
    public abstract long TimeBehindSlice { get; }

    /// <summary>A source.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="most">The most rows in a slice.</param>
    /// <param name="tally">Of a workflow is told what is in flight where a run goes on.</param>
    /// <param name="stop">Ends the replay of what was written before; what the source gives then is not to be written.</param>
    public static RowSource Of(PlannedEntity entity, int most, WorkflowTally? tally, CancellationToken stop) =>
        entity.Producer.Workflow is null ? new ClockSource(entity, most) : new ScheduleSource(entity, most, tally, stop);

    /// <summary>Takes the rows before a time, but no more than fit into a slice: then <see cref="NextTime"/> is still before it.</summary>
    /// <param name="end">The time.</param>
    /// <param name="part">Is told which rows they are.</param>
    public abstract void Take(long end, SlicePart part);

    /// <summary>Frees what it holds.</summary>
    public virtual void Dispose()
    {
    }
}
