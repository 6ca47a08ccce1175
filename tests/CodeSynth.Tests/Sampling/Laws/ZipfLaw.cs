namespace CodeSynth.Tests.Sampling.Laws;

/// <summary>Zipf's law over n ranks in cells: the first ranks one by one, then cells that grow by half.</summary>
public sealed class ZipfLaw
{
    private readonly List<long> _firstRanks = [];

    public ZipfLaw(double exponent, long count)
    {
        for (long rank = 1; rank <= count; rank = rank < 20 ? rank + 1 : rank + rank / 2)
        {
            _firstRanks.Add(rank);
        }

        double[] masses = [.. _firstRanks.Select((first, i) => Mass(exponent, first, i + 1 < _firstRanks.Count ? _firstRanks[i + 1] - 1 : count))];
        double total = masses.Sum();
        Probabilities = [.. masses.Select(m => m / total)];
    }

    /// <summary>The probability of each cell; cell 0 is rank 1.</summary>
    public double[] Probabilities { get; }

    /// <summary>The cell of a rank.</summary>
    public int CellOf(long rank) => _firstRanks.BinarySearch(rank) is var found && found >= 0 ? found : ~found - 1;

    public double PValue(IEnumerable<long> ranks)
    {
        var observed = new long[Probabilities.Length];
        foreach (long rank in ranks)
        {
            observed[CellOf(rank)]++;
        }

        return ChiSquare.PValue(observed, Probabilities);
    }

    // Summed directly, or by Euler and Maclaurin's formula where there are many terms.
    private static double Mass(double exponent, long first, long last)
    {
        double sum = 0;
        if (last - first < 1_000)
        {
            for (long k = first; k <= last; k++)
            {
                sum += Math.Pow(k, -exponent);
            }

            return sum;
        }

        double a = first;
        double b = last;
        double integral = exponent == 1 ? Math.Log(b / a) : (Math.Pow(b, 1 - exponent) - Math.Pow(a, 1 - exponent)) / (1 - exponent);
        double ends = (Math.Pow(a, -exponent) + Math.Pow(b, -exponent)) / 2;
        double slopes = exponent * (Math.Pow(a, -exponent - 1) - Math.Pow(b, -exponent - 1)) / 12;
        return integral + ends + slopes;
    }
}
