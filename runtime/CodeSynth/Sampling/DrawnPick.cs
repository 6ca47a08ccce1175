namespace CodeSynth.Sampling;

/// <summary>A pick that another draw from another stream would change, so that it can be drawn again.</summary>
internal abstract class DrawnPick : RowPick
{
    /// <summary>
    /// What is left when draw after draw gave the one row that is not wanted: the most popular of the others, or the newest.
    /// </summary>
    /// <param name="row">The referring row.</param>
    /// <param name="time">When that is born, UTC ticks.</param>
    /// <param name="unwanted">The row that is not wanted.</param>
    /// <returns>From 0, or <see cref="ReferenceSampler.None"/> when there is no other.</returns>
    public abstract long Another(long row, long time, long unwanted);
}
