namespace CodeSynth.Generators.Model;

/// <summary>The latest that a time can be: so long after the row's event time, or until an instant.</summary>
/// <param name="After">In ticks; null where it does not count from the event time.</param>
/// <param name="Until">In UTC ticks; null where it does.</param>
internal sealed record TimeReach(long? After, long? Until)
{
    /// <summary>That of the event time, and of whatever lies before it.</summary>
    public static TimeReach OfEventTime { get; } = new(0, null);

    /// <summary>The reach of what lies so many ticks after it.</summary>
    public TimeReach Plus(long ticks) => new(After + ticks, Until + ticks);
}
