using System.Diagnostics;
using System.Globalization;
using System.Text;
using CodeSynth.Benchmarks.Kafka;
using CodeSynth.Benchmarks.Results;
using CodeSynth.Embedded;

namespace CodeSynth.Benchmarks.Soak;

/// <summary>Turn after turn for minutes in one process: memory, handles and threads must be flat, every record verified.</summary>
internal static class SoakRun
{
    /// <summary>Runs, and returns what came of it as a page of markdown.</summary>
    /// <param name="minutes">For how long.</param>
    /// <returns>The page, and whether everything was flat.</returns>
    public static (string Page, bool IsFlat) Measure(double minutes)
    {
        (string, string)[] head = [.. RunConditions.Head()];
        long began = Stopwatch.GetTimestamp();
        var samples = new List<SoakSample>();
        long records = 0;
        using (var embedded = new EmbeddedCluster())
        {
            // A partition keeps 5 MiB and then drops the oldest. With one a topic all of them are full, and the memory of the cluster flat, within the turns that are left out.
            using var cluster = new FixedPartitions(embedded, count: 1);
            var turn = new SoakTurn(cluster);
            do
            {
                records += turn.Run();
                samples.Add(SoakSample.Take(began));
            }
            while (samples[^1].Seconds < minutes * 60);
        }

        // The JIT takes 3 MiB at a time and gives them back later; a leak of 256 KiB a turn is more than 8 MiB in fifty turns.
        SoakTrend[] trends =
        [
            SoakTrend.Of("memory in use by malloc, MiB", samples, s => s.NativeMiB, allowed: 8),
            SoakTrend.Of("managed heap, MiB", samples, s => s.HeapMiB, allowed: 1),
            SoakTrend.Of("resident memory without what malloc has free, MiB", samples, s => s.ResidentMiB - s.FreeMiB, allowed: 16),
            SoakTrend.Of("what malloc has free, MiB", samples, s => s.FreeMiB, allowed: null),
            SoakTrend.Of("resident memory, MiB", samples, s => s.ResidentMiB, allowed: NativeHeap.IsKnown ? null : 64),
            SoakTrend.Of("handles", samples, s => s.Handles, allowed: 1),
            SoakTrend.Of("threads", samples, s => s.Threads, allowed: 1),
        ];
        return (Page(minutes, head, samples, records, trends), trends.All(t => t.IsFlat));
    }

    private static string Page(double minutes, (string Name, string Value)[] head, List<SoakSample> samples, long records, SoakTrend[] trends)
    {
        var page = new StringBuilder();
        page.AppendLine("# Soak");
        page.AppendLine();
        page.AppendLine("| | |");
        page.AppendLine("|---|---|");
        foreach ((string name, string value) in head)
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {value} |");
        }

        page.AppendLine(CultureInfo.InvariantCulture, $"| Command | dotnet run -c Release --project tests/CodeSynth.Benchmarks -- soak {minutes:0.##} |");
        page.AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"{samples.Count} turns in {samples[^1].Seconds / 60:0.0} minutes, {records:N0} records produced, verified and written to files, none lost, none there twice.");
        page.AppendLine("In each turn both examples go to a cluster that lives through the soak, verified while they are written; to one of their own, verified from it; and to files, deleted afterwards; by two workers.");
        page.AppendLine();
        page.AppendLine("| | least | median | most | grew by | may grow by | |");
        page.AppendLine("|---|---:|---:|---:|---:|---:|---|");
        foreach (SoakTrend trend in trends)
        {
            page.AppendLine(trend.ToRow());
        }

        page.AppendLine();
        page.AppendLine("Sampled after each turn, garbage collected before; the first third of the samples is left out. Growth is the median slope of all pairs of samples times the time between the first and the last.");
        page.AppendLine();
        page.AppendLine("- In use by malloc: all that librdkafka and the toolkit allocate natively, and the JIT's own. The cluster that lives through the soak keeps 5 MiB of each topic, full after a few turns; everything else is freed at the end of a turn.");
        page.AppendLine("- What malloc has free is no one's: each turn starts and ends some ten clients of several threads each, and glibc keeps what their queues took, in up to eight arenas a core. `MALLOC_ARENA_MAX=1` keeps less. It is told, and has no bound here; resident memory is the sum.");
        page.AppendLine("- Handles are without the two that the runtime keeps on each assembly it has loaded.");
        return page.ToString();
    }
}
