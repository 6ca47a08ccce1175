namespace CodeSynth.Tests.Sampling.Laws;

/// <summary>Pearson's χ² test of counts against probabilities.</summary>
public static class ChiSquare
{
    private const double LeastExpected = 10;

    /// <summary>How likely counts at least as far from what is expected are, if the law holds.</summary>
    /// <param name="observed">Counts per cell.</param>
    /// <param name="probabilities">Of the same cells, with the sum 1. Neighbours are joined until at least ten are expected in each.</param>
    public static double PValue(ReadOnlySpan<long> observed, ReadOnlySpan<double> probabilities)
    {
        long draws = 0;
        foreach (long count in observed)
        {
            draws += count;
        }

        var cells = new List<(double Observed, double Expected)>();
        (double Observed, double Expected) open = default;
        for (int i = 0; i < observed.Length; i++)
        {
            open = (open.Observed + observed[i], open.Expected + probabilities[i] * draws);
            if (open.Expected >= LeastExpected)
            {
                cells.Add(open);
                open = default;
            }
        }

        if (cells.Count == 0)
        {
            return 1;
        }

        cells[^1] = (cells[^1].Observed + open.Observed, cells[^1].Expected + open.Expected);
        double statistic = cells.Sum(c => (c.Observed - c.Expected) * (c.Observed - c.Expected) / c.Expected);
        return cells.Count == 1 ? 1 : Tail(statistic, cells.Count - 1);
    }

    /// <summary>The probability that χ² with some degrees of freedom exceeds a value: the upper regularised incomplete gamma function.</summary>
    public static double Tail(double statistic, int freedom)
    {
        double a = freedom / 2.0;
        double x = statistic / 2;
        double scale = Math.Exp(a * Math.Log(x) - x - LogGamma(a));
        return x <= 0 ? 1 : x < a + 1 ? 1 - LowerSeries(a, x) * scale : UpperFraction(a, x) * scale;
    }

    // Abramowitz, Stegun 6.5.29.
    private static double LowerSeries(double a, double x)
    {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; term > sum * 1e-16; n++)
        {
            term *= x / (a + n);
            sum += term;
        }

        return sum;
    }

    // Abramowitz, Stegun 6.5.31, by Lentz's method.
    private static double UpperFraction(double a, double x)
    {
        double b = x + 1 - a;
        double c = 1e300;
        double d = 1 / b;
        double value = d;
        double change = 0;
        for (int n = 1; Math.Abs(change - 1) > 1e-15; n++)
        {
            double numerator = n * (a - n);
            b += 2;
            d = 1 / (numerator * d + b);
            c = b + numerator / c;
            change = d * c;
            value *= change;
        }

        return value;
    }

    // Stirling's series after raising the argument to where it is exact enough.
    private static double LogGamma(double a)
    {
        double shift = 0;
        for (; a < 15; a++)
        {
            shift += Math.Log(a);
        }

        return (a - 0.5) * Math.Log(a) - a + 0.5 * Math.Log(2 * Math.PI) + 1 / (12 * a) - 1 / (360 * a * a * a) + 1 / (1260 * Math.Pow(a, 5)) - shift;
    }
}
