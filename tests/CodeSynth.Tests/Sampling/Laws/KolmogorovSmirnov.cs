namespace CodeSynth.Tests.Sampling.Laws;

/// <summary>The Kolmogorov–Smirnov test of values against a continuous distribution.</summary>
public static class KolmogorovSmirnov
{
    /// <summary>How likely values at least as far from the distribution are, if the law holds.</summary>
    /// <param name="values">The values; sorted in place.</param>
    /// <param name="distribution">The probability of a value at or below its argument.</param>
    public static double PValue(double[] values, Func<double, double> distribution)
    {
        Array.Sort(values);
        double distance = 0;
        for (int i = 0; i < values.Length; i++)
        {
            double expected = distribution(values[i]);
            distance = Math.Max(distance, Math.Max((i + 1.0) / values.Length - expected, expected - (double)i / values.Length));
        }

        // Stephens, "Use of the Kolmogorov-Smirnov, Cramér-von Mises and Related Statistics Without Extensive Tables", 1970.
        double root = Math.Sqrt(values.Length);
        return Tail((root + 0.12 + 0.11 / root) * distance);
    }

    /// <summary>Kolmogorov's limit distribution: 2·Σ (−1)^(j−1)·e^(−2j²λ²).</summary>
    public static double Tail(double lambda)
    {
        double sum = 0;
        for (int j = 1; j <= 100; j++)
        {
            sum += (j % 2 == 1 ? 2 : -2) * Math.Exp(-2.0 * j * j * lambda * lambda);
        }

        return lambda < 0.2 ? 1 : Math.Clamp(sum, 0, 1);
    }
}
