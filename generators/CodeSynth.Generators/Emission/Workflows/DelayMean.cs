using CodeSynth.Generators.Model;
using CodeSynth.Sampling;

namespace CodeSynth.Generators.Emission.Workflows;

/// <summary>
/// How long a delay is on average, with its distribution cut off: exact where there is a formula, and by quadrature to about six digits for the normal and the
/// log-normal one.
/// </summary>
internal static class DelayMean
{
    private const double Z99 = 2.3263478740408408; // what 99 % of a standard normal distribution are below
    private const double Reach = 12; // standard deviations from the mode, beyond which nothing counts
    private const int Slices = 4_000;

    /// <summary>The mean in ticks.</summary>
    public static double Of(DelaySpec delay) => delay.Distribution switch
    {
        "Uniform" => delay.Min + (delay.Max - delay.Min) / 2.0,
        "Exponential" => Exponential(delay),
        "Normal" => OfNormal(delay.Mean, delay.StandardDeviation, delay.Min, delay.Max, static x => x),
        "LogNormal" => LogNormal(delay),
        _ => delay.Max,
    };

    /// <summary>Without memory, so the minimum only shifts it: m + μ − L/(e^(L/μ) − 1) over a length of L.</summary>
    private static double Exponential(DelaySpec delay)
    {
        double length = delay.Max - delay.Min;
        double ratio = length / delay.Mean;
        return delay.Min + (ratio < 1e-4 ? length / 2 : delay.Mean - length / (DeterministicMath.Exp(ratio) - 1)); // a flat one is uniform
    }

    private static double LogNormal(DelaySpec delay)
    {
        double location = DeterministicMath.Log(delay.P50);
        double deviation = (DeterministicMath.Log(delay.P99) - location) / Z99;
        double least = delay.Min == 0 ? double.NegativeInfinity : DeterministicMath.Log(delay.Min);
        return OfNormal(location, deviation, least, DeterministicMath.Log(delay.Max), DeterministicMath.Exp);
    }

    /// <summary>The mean of a function of a normal variable that lies between two bounds.</summary>
    private static double OfNormal(double mean, double deviation, double least, double greatest, Func<double, double> value)
    {
        double mode = Math.Min(Math.Max(mean, least), greatest);
        double from = Math.Max(least, mode - Reach * deviation);
        double slice = (Math.Min(greatest, mode + Reach * deviation) - from) / Slices;
        double peak = (mode - mean) / deviation;
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < Slices; i++)
        {
            double x = from + (i + 0.5) * slice;
            double z = (x - mean) / deviation;
            double weight = DeterministicMath.Exp((peak * peak - z * z) / 2); // 1 at the mode, however far that is from the mean
            weights += weight;
            sum += weight * value(x);
        }

        return sum / weights;
    }
}
