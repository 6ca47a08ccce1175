namespace CodeSynth;

/// <summary>
/// A number between two bounds, each equally likely. Integers and numbers with <see cref="Decimals"/> include both bounds;
/// a <c>double</c>, <c>float</c> or <c>Half</c> without <see cref="Decimals"/> is drawn from [min, max).
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class UniformAttribute : Attribute
{
    /// <summary>Bounds for an integer property.</summary>
    /// <param name="min">The smallest value.</param>
    /// <param name="max">The largest value, not below <paramref name="min"/>.</param>
    public UniformAttribute(long min, long max) => (Min, Max) = (min, max);

    /// <summary>Bounds of which one exceeds a <c>long</c>.</summary>
    /// <param name="min">The smallest value.</param>
    /// <param name="max">The largest value, not below <paramref name="min"/>.</param>
    public UniformAttribute(ulong min, ulong max) => (Min, Max) = (min, max);

    /// <summary>Bounds for a fractional property. Their shortest decimal text counts, so 0.1 is exactly a tenth.</summary>
    /// <param name="min">The smallest value.</param>
    /// <param name="max">The largest value, not below <paramref name="min"/>.</param>
    public UniformAttribute(double min, double max) => (Min, Max) = (min, max);

    /// <summary>Bounds with more digits than a number in an attribute can have: <c>"0.0000000000000000000000000001"</c>.</summary>
    /// <param name="min">The smallest value in decimal, with a point for a fraction.</param>
    /// <param name="max">The largest value, not below <paramref name="min"/>.</param>
    public UniformAttribute(string min, string max) => (Min, Max) = (min, max);

    /// <summary>The smallest value, a <see cref="long"/>, <see cref="ulong"/>, <see cref="double"/> or <see cref="string"/>.</summary>
    public object Min { get; }

    /// <summary>The largest value, of the same type.</summary>
    public object Max { get; }

    /// <summary>
    /// How many digits follow the decimal point: 0 to 28 on a <c>decimal</c>, where it is required, 15 on a <c>double</c>, 10 on a
    /// <c>float</c>, 4 on a <c>Half</c>; always written. The value is drawn as an integer of that unit (cents for 2), so it is exact.
    /// -1, the default, means no grid.
    /// </summary>
    public int Decimals { get; set; } = -1;
}
