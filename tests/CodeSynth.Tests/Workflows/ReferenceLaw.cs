using CodeSynth.Workflows;

namespace CodeSynth.Tests.Workflows;

/// <summary>A law of delays on the condition that they lie between its bounds, by integrating its density numerically: nothing in common with how the sampler is made.</summary>
public sealed class ReferenceLaw
{
    private const int Intervals = 256;

    private readonly DelayLaw _law;
    private readonly double[] _breaks;
    private readonly double _highest;
    private readonly double _whole;

    public ReferenceLaw(DelayLaw law)
    {
        _law = law;
        double centre = Math.Clamp(law.Distribution == DelayDistribution.LogNormal ? law.P50 : law.Mean, law.Min, law.Max);
        var breaks = new SortedSet<double> { law.Min, law.Max, centre };
        for (int k = -2; k < 50; k++)
        {
            breaks.UnionWith(new[] { law.Min + Math.ScaleB(1, k), law.Max - Math.ScaleB(1, k), centre + Math.ScaleB(1, k), centre - Math.ScaleB(1, k) });
        }

        _breaks = [.. breaks.Where(x => x >= law.Min && x <= law.Max)];
        _highest = _breaks.Max(LogDensity);
        _whole = Integral(law.Min, law.Max);
    }

    public double Below(double x) => Integral(_law.Min, x) / _whole;

    public double Above(double x) => Integral(x, _law.Max) / _whole;

    public double Mean => Integral(_law.Min, _law.Max, x => x) / _whole;

    private double LogDensity(double x) => _law.Distribution switch
    {
        DelayDistribution.Uniform => 0,
        DelayDistribution.Normal => -(x - _law.Mean) * (x - _law.Mean) / (2 * _law.StandardDeviation * _law.StandardDeviation),
        DelayDistribution.Exponential => -x / _law.Mean,
        _ when x <= 0 => double.NegativeInfinity,
        _ => -Math.Log(x) - Math.Pow(Math.Log(x / _law.P50) / (Math.Log(_law.P99 / _law.P50) / 2.3263478740408411), 2) / 2,
    };

    // Simpson's rule between points that lie close together where densities change quickly.
    private double Integral(double from, double to, Func<double, double>? times = null)
    {
        double[] ends = [from, .. _breaks.Where(x => x > from && x < to), to];
        double sum = 0;
        for (int i = 1; i < ends.Length; i++)
        {
            double h = (ends[i] - ends[i - 1]) / Intervals;
            for (int k = 0; k <= Intervals; k++)
            {
                double x = ends[i - 1] + k * h;
                sum += h / 3 * (k is 0 or Intervals ? 1 : k % 2 == 1 ? 4 : 2) * Math.Exp(LogDensity(x) - _highest) * (times?.Invoke(x) ?? 1);
            }
        }

        return sum;
    }
}
