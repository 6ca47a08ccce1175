using System.Diagnostics;
using System.Globalization;
using System.Text;
using CodeSynth.Benchmarks.Kafka;
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

        // The heap's own bookkeeping and the allocator's arenas breathe by a few MiB; a leak of one turn in ten would be more.
        SoakTrend[] trends =
        [
            SoakTrend.Of("resident memory, MiB", samples, s => s.ResidentMiB, allowed: 16),
            SoakTrend.Of("managed heap, MiB", samples, s => s.HeapMiB, allowed: 1),
            SoakTrend.Of("handles", samples, s => s.Handles, allowed: 1),
            SoakTrend.Of("threads", samples, s => s.Threads, allowed: 1),
        ];
        return (Page(samples, records, trends), trends.All(t => t.IsFlat));
    }

    private static string Page(List<SoakSample> samples, long records, SoakTrend[] trends)
    {
        var page = new StringBuilder();
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
        page.AppendLine("Sampled after each turn, garbage collected before; the first fifth of the samples is left out. Growth is the median slope of all pairs of samples times the time between the first and the last.");
        return page.ToString();
    }
}
