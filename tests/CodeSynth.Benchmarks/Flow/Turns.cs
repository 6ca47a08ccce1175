using System.Diagnostics;
using CodeSynth.Benchmarks.Results;

namespace CodeSynth.Benchmarks.Flow;

/// <summary>Contenders of a whole run in turns: each call of one gives its figure, and the ratio is the median of those of neighbours in time.</summary>
internal static class Turns
{
    // Until then some of the code may still be that of a lower tier; one call where that takes longer.
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(1);

    /// <summary>Measures a group.</summary>
    /// <param name="id">The group's name.</param>
    /// <param name="title">What was measured.</param>
    /// <param name="unit">The unit of the figures.</param>
    /// <param name="turns">How many turns each contender has, once they are warm.</param>
    /// <param name="contenders">The first one is what the others are compared with.</param>
    public static FigureGroup Measure(string id, string title, string unit, int turns, params (string Name, Func<double> Call)[] contenders)
    {
        foreach ((_, Func<double> call) in contenders)
        {
            for (long began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < s_warmUp;)
            {
                call();
            }
        }

        double[][] figures = [.. contenders.Select(_ => new double[turns])];
        for (int turn = 0; turn < turns; turn++)
        {
            for (int i = 0; i < contenders.Length; i++)
            {
                figures[i][turn] = contenders[i].Call();
            }
        }

        return new FigureGroup(id, title, unit, [.. contenders.Select((c, i) => Of(c.Name, figures[i], figures[0]))]);
    }

    private static Figure Of(string name, double[] figures, double[] first)
    {
        double[] ratios = [.. figures.Zip(first, (figure, other) => figure / other).Order()];
        double[] sorted = [.. figures.Order()];
        double median = sorted[sorted.Length / 2];
        double noise = (sorted[3 * sorted.Length / 4] - sorted[sorted.Length / 4]) / 2 / median;
        return new Figure(name, median, ratios[ratios.Length / 2], noise);
    }
}
