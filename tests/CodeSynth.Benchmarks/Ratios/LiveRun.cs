using System.Diagnostics;
using System.Globalization;
using CodeSynth.Embedded;
using CodeSynth.Hosting;
using Payments;

namespace CodeSynth.Benchmarks.Ratios;

/// <summary>
/// The payment example as it is, at live pace on the embedded cluster, read back and verified: how long its process takes from its start to its end. A hundred thousand
/// payments begin within a second, and the longest path takes 7.1 s, so nothing can end before 8.1 s.
/// </summary>
internal static class LiveRun
{
    private const int Turns = 3;
    private const double Longest = 8.1;

    public static void Write()
    {
        double best = double.MaxValue;
        for (int turn = 0; turn < Turns; turn++)
        {
            long began = Stopwatch.GetTimestamp();
            (int exitCode, string output) = ChildProcess.Run("live-run");
            double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            best = Math.Min(best, seconds);
            string late = output.Split('\n').First(l => l.StartsWith("late:", StringComparison.Ordinal));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:F2} s, exit code {exitCode}, {late}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"best of {Turns}: {best:F2} s, {best - Longest:F2} s behind the longest path"));
    }

    /// <summary>In a process of its own.</summary>
    public static Task<int> RunChildAsync() => SynthApp.RunAsync(["run", "--bootstrap-server", "embedded"], SynthCatalog.Model, app => app.UseEmbedded().UsePaymentVariables());
}
