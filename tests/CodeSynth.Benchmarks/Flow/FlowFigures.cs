using CodeSynth.Benchmarks.Results;

namespace CodeSynth.Benchmarks.Flow;

/// <summary>What a run costs beside its rows: digests, the schedule of a workflow, a second worker, start-up, memory.</summary>
internal static class FlowFigures
{
    /// <summary>All groups.</summary>
    public static IEnumerable<FigureGroup> Measure(Effort effort) =>
    [
        .. DigestFigures.Measure(effort),
        .. EventFigures.Measure(effort),
        .. WorkerFigures.Measure(effort),
        .. StartFigures.Measure(effort),
        .. MemoryFigures.Measure(effort),
    ];
}
