namespace CodeSynth;

/// <summary>How the delays before a state are distributed; see <see cref="DelayAttribute"/>.</summary>
public enum DelayDistribution
{
    /// <summary>Always the same.</summary>
    Constant,

    /// <summary>Each value between minimum and maximum equally likely.</summary>
    Uniform,

    /// <summary>Normally distributed about a mean, between minimum and maximum.</summary>
    Normal,

    /// <summary>Exponentially distributed, as the waiting time for what can happen at any moment, between minimum and maximum.</summary>
    Exponential,

    /// <summary>Log-normally distributed, as service times often are: given by median and 99th percentile, between minimum and maximum.</summary>
    LogNormal,
}
