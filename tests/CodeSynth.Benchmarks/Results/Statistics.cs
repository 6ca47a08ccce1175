namespace CodeSynth.Benchmarks.Results;

/// <summary>What many turns come to.</summary>
internal static class Statistics
{
    /// <summary>A contender's figure, beside the first one's of the same turns.</summary>
    /// <param name="contender">Its name.</param>
    /// <param name="turns">What it needed in each turn.</param>
    /// <param name="first">What the group's first contender needed in each.</param>
    /// <param name="bytes">What it allocated per row, where that is measured.</param>
    public static Figure Figure(string contender, double[] turns, double[] first, double? bytes = null)
    {
        double median = Quantile(turns, 0.5);
        double ratio = Quantile([.. turns.Zip(first, (t, f) => t / f)], 0.5);
        return new Figure(contender, median, ratio, (Quantile(turns, 0.75) - Quantile(turns, 0.25)) / (2 * median), bytes);
    }

    /// <summary>The value below which a part of the values lies.</summary>
    public static double Quantile(double[] values, double part)
    {
        double[] sorted = [.. values.Order()];
        return sorted[(int)(part * (sorted.Length - 1) + 0.5)];
    }
}
