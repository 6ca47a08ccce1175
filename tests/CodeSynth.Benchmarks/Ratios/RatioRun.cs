using System.Diagnostics;
using CodeSynth.Benchmarks.Results;

namespace CodeSynth.Benchmarks.Ratios;

/// <summary>
/// Contenders in turns, again and again, and the median of each in processor time: on a machine that does other things as well a
/// ratio of neighbours in time holds where two averages, minutes apart, do not.
/// </summary>
internal static class RatioRun
{
    // They bring the tables back that the contender before has driven out of the cache; a call that takes longer does so itself.
    private const int CallsBefore = 4;

    private const int FewestTurns = 15;
    private const int MostTurns = 1_000;

    private static readonly TimeSpan s_longestBefore = TimeSpan.FromMilliseconds(1);

    /// <summary>Nanoseconds of processor time per row.</summary>
    /// <param name="id">The group's name.</param>
    /// <param name="title">What is measured, as a heading.</param>
    /// <param name="effort">How long it may take.</param>
    /// <param name="contenders">The first one is what the others are compared with, turn by turn.</param>
    public static FigureGroup Measure(string id, string title, Effort effort, params Contender[] contenders)
    {
        TimeSpan turn = TimeSpan.Zero;
        foreach (Contender contender in contenders)
        {
            turn += WarmUp(contender, effort);
        }

        TimeSpan budget = effort == Effort.Full ? TimeSpan.FromSeconds(10) : TimeSpan.FromSeconds(1);
        return Measure(id, title, (int)Math.Clamp(budget / turn, FewestTurns, MostTurns), contenders);
    }

    /// <summary>Measures a group in a number of turns, and writes a line per contender.</summary>
    public static void Write(string group, int turns, int rows, params (string Name, Func<int> Call)[] contenders)
    {
        Contender[] all = [.. contenders.Select(c => new Contender(c.Name, rows, c.Call))];
        Array.ForEach(all, c => WarmUp(c, Effort.Full));
        FigureText.Write(Console.Out, Measure(group, group, turns, all));
    }

    // Until its end some of the code may still be that of a lower tier. What a turn of the contender takes.
    private static TimeSpan WarmUp(Contender contender, Effort effort)
    {
        TimeSpan warmUp = effort == Effort.Full ? TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(0.5);
        TimeSpan last = TimeSpan.Zero;
        for (long began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < warmUp;)
        {
            long call = Stopwatch.GetTimestamp();
            contender.Call();
            last = Stopwatch.GetElapsedTime(call);
        }

        return (last < s_longestBefore ? CallsBefore + 1 : 2) * last;
    }

    private static FigureGroup Measure(string id, string title, int turns, Contender[] contenders)
    {
        double[][] times = [.. contenders.Select(_ => new double[turns])];
        var bytes = new long[contenders.Length];
        for (int turn = 0; turn < turns; turn++)
        {
            for (int i = 0; i < contenders.Length; i++)
            {
                Contender contender = contenders[i];
                long before = Stopwatch.GetTimestamp();
                for (int again = 0; again < CallsBefore && Stopwatch.GetElapsedTime(before) < s_longestBefore; again++)
                {
                    contender.Call();
                }

                long allocated = GC.GetAllocatedBytesForCurrentThread();
                long began = ThreadClock.Now();
                contender.Call();
                times[i][turn] = (ThreadClock.Now() - began) / (double)contender.Rows;
                bytes[i] += GC.GetAllocatedBytesForCurrentThread() - allocated;
            }
        }

        return new FigureGroup(id, title, "ns/row", [.. contenders.Select((c, i) => Statistics.Figure(c.Name, times[i], times[0], bytes[i] / ((double)turns * c.Rows)))]);
    }
}
