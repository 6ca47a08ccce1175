namespace CodeSynth.Workflows;

/// <summary>How long a delay is: always the same, or drawn from a distribution that is cut off at a maximum (its law on the condition that the value lies between minimum and maximum).</summary>
/// <param name="Distribution">The distribution.</param>
/// <param name="Min">The least delay, in ticks of 100 ns; 0 or more.</param>
/// <param name="Max">The greatest, in ticks; at least <paramref name="Min"/>, and equal to it where the delay is constant.</param>
public sealed record DelayLaw(DelayDistribution Distribution, long Min, long Max)
{
    /// <summary>Of a normal or exponential distribution its mean before it is cut off, in ticks.</summary>
    public double Mean { get; init; }

    /// <summary>Of a normal distribution its standard deviation before it is cut off, in ticks.</summary>
    public double StandardDeviation { get; init; }

    /// <summary>Of a log-normal distribution its median before it is cut off, in ticks.</summary>
    public double P50 { get; init; }

    /// <summary>Of a log-normal distribution what 99 % are below before it is cut off, in ticks.</summary>
    public double P99 { get; init; }

    /// <summary>A delay that is always the same.</summary>
    /// <param name="ticks">How long, in ticks; 0 or more.</param>
    public static DelayLaw Constant(long ticks) => new(DelayDistribution.Constant, ticks, ticks);
}
