namespace CodeSynth.Engine;

/// <summary>What a run did.</summary>
/// <param name="Counters">What became of each topic's records, in the plan's order.</param>
/// <param name="NextRows">Per entity the first row that was not written; of a workflow the number of the first event, in the order of the run.</param>
/// <param name="Elapsed">How long it took, opening and completing the destination included.</param>
/// <param name="Stopped">Whether it was stopped before all rows were written.</param>
/// <param name="Lateness">How late records were handed over; none is at <see cref="Pace.Max"/>.</param>
public sealed record RunResult(
    IReadOnlyList<TopicCounters> Counters,
    IReadOnlyList<long> NextRows,
    TimeSpan Elapsed,
    bool Stopped,
    Lateness Lateness)
{
    /// <summary>Per entity of the plan how far the instances of its workflow are; null for an entity without one.</summary>
    public IReadOnlyList<WorkflowTally?> Tallies { get; init; } = [];
}
