namespace CodeSynth.Hosting.Statistics;

/// <summary>A χ² statistic: how far counts lie from what is expected of them.</summary>
/// <param name="Statistic">The sum of (observed − expected)² / expected.</param>
/// <param name="DegreesOfFreedom">How many counts can differ independently; 0 where there is nothing to tell from.</param>
internal readonly record struct ChiSquare(double Statistic, int DegreesOfFreedom)
{
    /// <summary>
    /// Fewer are expected of no cell: those of which fewer are expected count together. Pearson's five would do for a level of 5 %; at one of 0.01 % the tail of a
    /// cell that small is far from χ²'s.
    /// </summary>
    public const double LeastExpected = 20;

    /// <summary>The probability that chance alone gives a statistic as large or larger.</summary>
    public double P => DegreesOfFreedom == 0 ? 1 : IncompleteGamma.Q(DegreesOfFreedom / 2.0, Statistic / 2);

    /// <summary>Pearson's statistic of counts whose sum is given.</summary>
    /// <param name="cells">Counts with what each is expected to be; both have one sum.</param>
    public static ChiSquare Of(IEnumerable<(long Observed, double Expected)> cells)
    {
        var groups = new List<(double Observed, double Expected)>();
        (double observed, double expected) = (0, 0);
        foreach ((long count, double mean) in cells.OrderByDescending(c => c.Expected))
        {
            observed += count;
            expected += mean;
            if (expected >= LeastExpected)
            {
                groups.Add((observed, expected));
                (observed, expected) = (0, 0);
            }
        }

        if (groups.Count > 0) // what is left is too little for a group of its own
        {
            groups[^1] = (groups[^1].Observed + observed, groups[^1].Expected + expected);
        }

        return new ChiSquare(groups.Sum(g => (g.Observed - g.Expected) * (g.Observed - g.Expected) / g.Expected), Math.Max(0, groups.Count - 1));
    }

    /// <summary>The statistics of independent groups of counts together.</summary>
    public static ChiSquare Sum(IEnumerable<ChiSquare> groups) =>
        groups.Aggregate(default(ChiSquare), (sum, g) => new ChiSquare(sum.Statistic + g.Statistic, sum.DegreesOfFreedom + g.DegreesOfFreedom));
}
