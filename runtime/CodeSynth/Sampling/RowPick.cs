namespace CodeSynth.Sampling;

/// <summary>A way to pick the row that a row refers to. Immutable; a pick allocates nothing.</summary>
internal abstract class RowPick
{
    /// <summary>The row referred to.</summary>
    /// <param name="key">The stream to draw from; ways that draw nothing ignore it.</param>
    /// <param name="row">The referring row.</param>
    /// <param name="time">When that is born, UTC ticks.</param>
    /// <returns>From 0, or <see cref="ReferenceSampler.None"/>.</returns>
    public abstract long At(ulong key, long row, long time);
}
