namespace CodeSynth;

/// <summary>True with a probability, false otherwise; on a <see cref="bool"/>.</summary>
/// <param name="probability">From 0, never true, to 1, always true; kept to 2^-63.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class OddsAttribute(double probability) : Attribute
{
    /// <summary>The probability of true.</summary>
    public double Probability { get; } = probability;
}
