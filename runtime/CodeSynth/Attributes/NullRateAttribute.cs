namespace CodeSynth;

/// <summary>
/// Makes a nullable property null in a part of the rows. It stands beside the property's sampler, or on a nested object, and draws
/// from a random stream of its own: the values that are not null are those that the property had without it.
/// In JSON the field is there with the value <c>null</c>.
/// </summary>
/// <param name="rate">How likely a row's value is null, 0 to 1; exact to 2^-63.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class NullRateAttribute(double rate) : Attribute
{
    /// <summary>How likely a row's value is null, 0 to 1.</summary>
    public double Rate { get; } = rate;
}
