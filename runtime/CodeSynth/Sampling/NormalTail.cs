namespace CodeSynth.Sampling;

/// <summary>The tail of the normal distribution, however far out, by <see cref="DeterministicMath"/> and so the same everywhere.</summary>
internal static class NormalTail
{
    private const double Sqrt2Pi = 2.506628274631000502416;
    private const int MostIterations = 60;

    /// <summary>
    /// Mills's ratio, (1 − Φ(x))/φ(x): what is above x against the density there; the relative error is below 1e-14.
    /// </summary>
    /// <param name="x">0 or more.</param>
    public static double MillsRatio(double x) => x < 2 ? BySeries(x) : ByFraction(x);

    /// <summary>ln((1 − Φ(from + excess))/(1 − Φ(from))): 0 or less. Off by 1e-14, or that much of itself where it is more than 1.</summary>
    /// <param name="from">0 or more.</param>
    /// <param name="excess">0 or more, infinity included.</param>
    public static double LogShare(double from, double excess) =>
        double.IsPositiveInfinity(excess) ? double.NegativeInfinity
        : -excess * (from + excess / 2) + DeterministicMath.Log(MillsRatio(from + excess) / MillsRatio(from));

    /// <summary>The inverse of <see cref="LogShare"/>: how far one goes on from a point until so little of what is above it is left.</summary>
    /// <param name="from">0 or more.</param>
    /// <param name="logShare">0 or less, finite.</param>
    public static double Excess(double from, double logShare)
    {
        // The share's logarithm is concave, with a slope of −1/M. So Newton's method, from where the tangent at 0 gets there, comes down from above and never jumps over.
        double excess = -logShare * MillsRatio(from);
        for (int i = 0; i < MostIterations; i++)
        {
            double step = (logShare - LogShare(from, excess)) * MillsRatio(from + excess);
            excess -= step;
            if (step <= excess * 1e-15)
            {
                break;
            }
        }

        return Math.Max(0, excess);
    }

    // Marsaglia, "Evaluating the Normal Distribution", Journal of Statistical Software 11(4), 2004: Φ(x) = ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …).
    private static double BySeries(double x)
    {
        double term = x;
        double sum = x;
        for (int n = 3; n <= 41; n += 2)
        {
            term = term * x * x / n;
            sum += term;
        }

        return Sqrt2Pi / 2 * DeterministicMath.Exp(x * x / 2) - sum;
    }

    // Laplace's continued fraction, 1/(x + 1/(x + 2/(x + 3/(x + …)))) (Abramowitz, Stegun 26.2.14). After n terms it is off by about e^(x²/2 − 2x·√n),
    // here less than e^−36, and far out by n!/x²ⁿ.
    private static double ByFraction(double x)
    {
        double fraction = x;
        double root = 18 / x + x / 4;
        for (int n = x < 8 ? (int)(root * root) + 1 : 20; n > 0; n--)
        {
            fraction = x + n / fraction;
        }

        return 1 / fraction;
    }
}
