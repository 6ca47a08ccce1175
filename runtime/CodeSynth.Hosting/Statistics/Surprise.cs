namespace CodeSynth.Hosting.Statistics;

/// <summary>How surprising one count is, given its mean and variance: the probability that chance alone takes it as far from its mean.</summary>
internal static class Surprise
{
    /// <summary>Less probable than this is not taken for chance: one in ten thousand correct counts is called unexpected.</summary>
    public const double Level = 0.0001;

    private const double LeastVariance = 400; // from here on the square of a deviation is χ² that far out as well
    private const double RoundingError = 1e-12; // of a variance that is 0, relative to the mean

    /// <summary>The probability, two-sided. A count that cannot vary has to be exactly its mean.</summary>
    /// <param name="observed">The count.</param>
    /// <param name="mean">Its mean.</param>
    /// <param name="variance">Its variance.</param>
    public static double PValue(long observed, double mean, double variance)
    {
        if (variance <= RoundingError * mean)
        {
            return Math.Abs(observed - mean) < 0.5 ? 1 : 0;
        }

        double distance = observed - mean;
        double unit = Math.Max(1, variance / mean);
        return variance >= LeastVariance * unit * unit ? new ChiSquare(distance * distance / variance, 1).P : OfFew(observed / unit, mean / unit);
    }

    /// <summary>
    /// By the tails of a Poisson distribution, which has more in them than the binomial one of a state that an instance enters at most once; where instances enter
    /// it several times, in units of so many that mean and variance are equal.
    /// </summary>
    private static double OfFew(double count, double mean)
    {
        double atLeast = count == 0 ? 1 : IncompleteGamma.P(count, mean);
        double atMost = IncompleteGamma.Q(count + 1, mean);
        return Math.Min(1, 2 * Math.Min(atLeast, atMost));
    }
}
