namespace CodeSynth;

/// <summary>
/// A number between two bounds, each equally likely. Integers and numbers with <see cref="Decimals"/> include both bounds;
/// a <c>double</c> or <c>float</c> without <see cref="Decimals"/> is drawn from [min, max).
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class UniformAttribute : Attribute
{
    /// <summary>Bounds for an integer property.</summary>
    /// <param name="min">The smallest value.</param>
    /// <param name="max">The largest value, not below <paramref name="min"/>.</param>
    public UniformAttribute(long min, long max) => (Min, Max) = (min, max);

    /// <summary>Bounds for a fractional property. Their shortest decimal text counts, so 0.1 is exactly a tenth.</summary>
    /// <param name="min">The smallest value.</param>
    /// <param name="max">The largest value, not below <paramref name="min"/>.</param>
    public UniformAttribute(double min, double max) => (Min, Max) = (min, max);

    /// <summary>The smallest value, a <see cref="long"/> or a <see cref="double"/>.</summary>
    public object Min { get; }

    /// <summary>The largest value, a <see cref="long"/> or a <see cref="double"/>.</summary>
    public object Max { get; }

    /// <summary>
    /// How many digits follow the decimal point, 0 to 15; always written, and required on a <c>decimal</c>. The value is
    /// drawn as an integer of that unit (cents for 2), so it is exact. -1, the default, means no grid.
    /// </summary>
    public int Decimals { get; set; } = -1;
}
