namespace CodeSynth;

/// <summary>
/// A time after another one of the same row: <c>[TimeAfter(nameof(OrderId), "5m", "30m")]</c> lies 5 to 30 minutes after the event time of the order that the reference leads
/// to, <c>[TimeAfter(nameof(CreatedAt), "1h", "3d")]</c> after the time that the property has. Every millisecond between is equally likely. It stands on what
/// <see cref="UniformTimeAttribute"/> stands on; where the other one is null, so is it.
/// </summary>
/// <param name="start">The property that it counts from: a reference, or a time.</param>
/// <param name="min">How long after at least: a whole number and a unit, as <c>90s</c>, <c>5m</c> or <c>3d</c>; <c>0s</c> for at once.</param>
/// <param name="max">How long after at most, not less than <paramref name="min"/>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TimeAfterAttribute(string start, string min, string max) : Attribute
{
    /// <summary>The property that it counts from.</summary>
    public string Start { get; } = start;

    /// <summary>How long after at least.</summary>
    public string Min { get; } = min;

    /// <summary>How long after at most.</summary>
    public string Max { get; } = max;
}
