namespace CodeSynth;

/// <summary>
/// A time in whole milliseconds, each in the range equally likely: on a <see cref="DateTimeOffset"/>, a <see cref="DateTime"/> (UTC) or a <see cref="string"/> JSON shows
/// <c>2026-01-01T00:00:00.100Z</c>, on a <see cref="long"/> the milliseconds since 1970-01-01T00:00:00Z, on a <see cref="DateOnly"/> the day.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class UniformTimeAttribute : Attribute
{
    /// <summary>A time at most <see cref="Before"/> before the row's own event time.</summary>
    public UniformTimeAttribute()
    {
    }

    /// <summary>A time between two others, both included.</summary>
    /// <param name="from">The earliest, in ISO 8601: <c>2025-01-01</c>, <c>2025-01-01T08:30:00.250+01:00</c>. UTC where there is no offset; a date alone is its first millisecond.</param>
    /// <param name="to">The latest, not before <paramref name="from"/>; a date alone is its last millisecond.</param>
    public UniformTimeAttribute(string from, string to) => (From, To) = (from, to);

    /// <summary>The earliest time; null beside <see cref="Before"/>.</summary>
    public string? From { get; }

    /// <summary>The latest time; null beside <see cref="Before"/>.</summary>
    public string? To { get; }

    /// <summary>How long before the row's own event time it is at most, and 0 at least: a whole number and a unit, as <c>12h</c> or <c>365d</c>. For an entity with a workflow before the birth of the instance.</summary>
    public string? Before { get; set; }
}
