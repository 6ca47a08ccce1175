using System.Diagnostics;
using System.Globalization;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Sinks;

namespace CodeSynth.Benchmarks.Ratios;

/// <summary>What a million payments in flight take: the most memory that a run to the null sink is given, less that of a run of one payment, each in a process of its own.</summary>
internal static class WorkflowMemory
{
    private const int Turns = 3;

    public static void Write()
    {
        long one = Child(1);
        foreach (long instances in (long[])[100_000, 1_000_000])
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{instances,9:N0} in flight take {(Child(instances) - one) / 1048576.0:F1} MiB more than one ({one / 1048576.0:F1} MiB)"));
        }
    }

    /// <summary>Runs payments that are all born in the first second, so that all of them are in flight at once, and writes the process's peak.</summary>
    public static void RunChild(string instances)
    {
        long count = long.Parse(instances, CultureInfo.InvariantCulture);
        using var sink = new NullSink();
        SynthEngine.Run(WorkflowModels.Plan(WorkflowModels.Drawn, count, count), sink, new RunOptions { Format = WireFormat.Avro }, CancellationToken.None);
        Console.WriteLine(Process.GetCurrentProcess().PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
    }

    private static long Child(long instances)
    {
        long least = long.MaxValue;
        for (int turn = 0; turn < Turns; turn++)
        {
            (_, string output) = ChildProcess.Run("memory", instances.ToString(CultureInfo.InvariantCulture));
            least = Math.Min(least, long.Parse(output, CultureInfo.InvariantCulture));
        }

        return least;
    }
}
