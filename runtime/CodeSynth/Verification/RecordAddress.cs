namespace CodeSynth.Verification;

/// <summary>Which record of an entity it is, and where it stands in the order of a run: by time, then instance, then step. A row that is its only record is an instance at time 0.</summary>
/// <param name="Time">When it happens, in UTC ticks.</param>
/// <param name="Instance">The row, or the instance of a workflow.</param>
/// <param name="Step">Which event of the instance.</param>
internal readonly record struct RecordAddress(long Time, long Instance, int Step)
{
    /// <summary>Behind every record.</summary>
    public static RecordAddress End { get; } = new(long.MaxValue, long.MaxValue, int.MaxValue);

    /// <summary>In front of every record.</summary>
    public static RecordAddress None { get; } = new(-1, -1, -1);

    /// <summary>Whether it stands in front of another.</summary>
    public bool IsBefore(in RecordAddress other) =>
        Time != other.Time ? Time < other.Time : Instance != other.Instance ? Instance < other.Instance : Step < other.Step;
}
