using System.Diagnostics;
using CodeSynth.Benchmarks.Results;
using CodeSynth.Engine;
using CodeSynth.Planning;
using CodeSynth.Sinks;

namespace CodeSynth.Benchmarks.Flow;

/// <summary>
/// Orders in JSON with one worker and with two, digests and all. By the clock, which needs two idle cores; and in processor time of the whole process, which
/// does not: two workers cannot be more than twice as fast times the ratio of the two.
/// </summary>
internal static class WorkerFigures
{
    public static IEnumerable<FigureGroup> Measure(Effort effort)
    {
        (long rows, int turns) = effort == Effort.Quick ? (1_000_000L, 3) : (10_000_000L, 9);
        Plan plan = FlowPlans.Orders(rows);
        string folder = Directory.CreateTempSubdirectory("codesynth-flow-").FullName;
        try
        {
            foreach ((string name, Func<ISink> sink) in Sinks(folder))
            {
                foreach ((string id, string unit, Func<TimeSpan> clock) in Clocks())
                {
                    yield return Turns.Measure(
                        $"workers-{name}-{id}",
                        $"Orders in JSON to {name}, two workers against one",
                        unit,
                        turns,
                        ("one worker", () => Run(plan, sink, 1, clock, id)),
                        (Figure.Ours, () => Run(plan, sink, 2, clock, id)));
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<(string Name, Func<ISink> Sink)> Sinks(string folder) =>
    [
        ("null", static () => new NullSink()),
        ("dev-null", static () => new DevNull()),
        ("jsonl", () => new JsonLinesSink(folder)),
    ];

    private static IEnumerable<(string Id, string Unit, Func<TimeSpan> Clock)> Clocks() =>
    [
        ("clock", "M rows/s", static () => Stopwatch.GetElapsedTime(0)),
        ("cpu", "ns/row", static () => Environment.CpuUsage.TotalTime),
    ];

    private static double Run(Plan plan, Func<ISink> newSink, int workers, Func<TimeSpan> clock, string id)
    {
        using ISink sink = newSink();
        TimeSpan began = clock();
        RunResult result = SynthEngine.Run(plan, sink, new RunOptions { Workers = workers, Digests = true }, CancellationToken.None);
        double nanoseconds = (clock() - began).TotalNanoseconds / result.NextRows.Sum();
        return id == "clock" ? 1e3 / nanoseconds : nanoseconds;
    }
}
