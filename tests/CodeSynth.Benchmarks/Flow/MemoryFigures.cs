using System.Diagnostics;
using System.Globalization;
using CodeSynth.Benchmarks.Ratios;
using CodeSynth.Benchmarks.Results;
using CodeSynth.Engine;

namespace CodeSynth.Benchmarks.Flow;

/// <summary>The most memory that a run of orders to /dev/null is given, in a process of its own: a million rows against many more.</summary>
internal static class MemoryFigures
{
    private const long Few = 1_000_000;

    public static IEnumerable<FigureGroup> Measure(Effort effort)
    {
        (long many, int turns) = effort == Effort.Quick ? (10 * Few, 1) : (1000 * Few, 3);
        yield return Turns.Measure(
            "memory-rows",
            FormattableString.Invariant($"Peak memory of {many:N0} orders in JSON to /dev/null with two workers, against that of {Few:N0}"),
            "MiB",
            turns,
            (FormattableString.Invariant($"{Few:N0} rows"), () => Child(Few)),
            (Figure.Ours, () => Child(many)));
    }

    /// <summary>Runs so many orders and writes the process's peak.</summary>
    public static void RunChild(string rows)
    {
        using var sink = new DevNull();
        SynthEngine.Run(FlowPlans.Orders(long.Parse(rows, CultureInfo.InvariantCulture)), sink, new RunOptions { Workers = 2, Digests = true }, CancellationToken.None);
        Console.WriteLine(Process.GetCurrentProcess().PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
    }

    private static double Child(long rows)
    {
        (_, string output) = ChildProcess.Run("flow-memory", rows.ToString(CultureInfo.InvariantCulture));
        return long.Parse(output, CultureInfo.InvariantCulture) / 1048576.0;
    }
}
