using System.Diagnostics;
using System.Globalization;

namespace CodeSynth.Benchmarks.Ratios;

/// <summary>
/// Contenders in turns, again and again, and the median of each in processor time: on a machine that does other things as well a
/// ratio of neighbours in time holds where two averages, minutes apart, do not.
/// </summary>
internal static class RatioRun
{
    // They bring the tables back that the contender before has driven out of the cache.
    private const int CallsBefore = 4;

    // Until then some of the code may still be that of a lower tier.
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(2);

    /// <summary>Measures a group and writes a line per contender: median nanoseconds of processor time per row, and how many times the first one's.</summary>
    /// <param name="group">The group's name.</param>
    /// <param name="turns">How many turns each contender has.</param>
    /// <param name="rows">How many rows one call makes.</param>
    /// <param name="contenders">The first one is what the others are compared with.</param>
    public static void Write(string group, int turns, int rows, params (string Name, Func<int> Call)[] contenders)
    {
        foreach ((_, Func<int> call) in contenders)
        {
            for (long began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < s_warmUp;)
            {
                call();
            }
        }

        double[][] times = [.. contenders.Select(_ => new double[turns])];
        for (int turn = 0; turn < turns; turn++)
        {
            for (int i = 0; i < contenders.Length; i++)
            {
                for (int again = 0; again < CallsBefore; again++)
                {
                    contenders[i].Call();
                }

                long began = ThreadClock.Now();
                contenders[i].Call();
                times[i][turn] = (ThreadClock.Now() - began) / (double)rows;
            }
        }

        double first = Median(times[0]);
        for (int i = 0; i < contenders.Length; i++)
        {
            double median = Median(times[i]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group,-10} {contenders[i].Name,-24} {median,8:F1} ns {median / first,7:F2}x"));
        }
    }

    private static double Median(double[] times)
    {
        Array.Sort(times);
        return times[times.Length / 2];
    }
}
