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

    /// <summary>The rows referred to by rows that follow each other. A pick that takes less than the call overrides it.</summary>
    /// <param name="key">The stream to draw from.</param>
    /// <param name="row">The first referring row.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="times">When each is born, UTC ticks.</param>
    /// <param name="rows">Where the rows referred to go.</param>
    public virtual unsafe void Fill(ulong key, long row, int count, long* times, long* rows)
    {
        for (int i = 0; i < count; i++)
        {
            rows[i] = At(key, row + i, times[i]);
        }
    }
}
