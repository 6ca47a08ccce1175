using System.Globalization;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Workflows;

/// <summary>Delays, times and chances in words.</summary>
internal static class DelayWords
{
    private const double Millisecond = 10_000;
    private const double Second = 1_000 * Millisecond;

    private static readonly (double Ticks, string Name)[] s_units =
        [(86_400 * Second, "d"), (3_600 * Second, "h"), (60 * Second, "min"), (Second, "s"), (Millisecond, "ms")];

    /// <summary>How long a delay is.</summary>
    public static string Of(DelaySpec delay)
    {
        string bounds = $"{Time(delay.Min)} to {Time(delay.Max)}, {Time(DelayMean.Of(delay))} on average";
        return delay.Distribution switch
        {
            "Uniform" => $"uniform, {bounds}",
            "Normal" => $"normal about {Time(delay.Mean)} with a standard deviation of {Time(delay.StandardDeviation)}, cut off: {bounds}",
            "Exponential" => $"exponential with a mean of {Time(delay.Mean)}, cut off: {bounds}",
            "LogNormal" => $"log-normal with a median of {Time(delay.P50)} and 99 % below {Time(delay.P99)}, cut off: {bounds}",
            _ => Time(delay.Max),
        };
    }

    /// <summary>A time in the unit that reads best: <c>100 ms</c>, <c>4.9667 s</c>.</summary>
    public static string Time(double ticks)
    {
        (double size, string name) = Array.Find(s_units, u => ticks >= u.Ticks) is { Name: not null } unit ? unit : s_units[s_units.Length - 1];
        return $"{Figure(ticks / size)} {name}";
    }

    /// <summary>A probability in percent.</summary>
    public static string Percent(double share) => Figure(100 * share) + " %";

    /// <summary>A number with four digits behind the point; a small one with three that count.</summary>
    public static string Figure(double value) => value.ToString(value is 0 or >= 0.01 ? "0.####" : "G3", CultureInfo.InvariantCulture);
}
