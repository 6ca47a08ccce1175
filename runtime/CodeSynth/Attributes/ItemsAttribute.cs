namespace CodeSynth;

/// <summary>
/// Fills an array or list: the sampler beside it fills each item, independently of the others. Each length between the two is
/// equally likely. An item depends on its row and its place alone, so other lengths change no item that remains.
/// </summary>
/// <param name="min">The fewest items, 0 or more.</param>
/// <param name="max">The most items, not below <paramref name="min"/>; at most 100,000, and 1,000 beside <see cref="ReferencesAttribute"/>. A row of JSON may have 1 MiB.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ItemsAttribute(int min, int max) : Attribute
{
    /// <summary>The fewest items.</summary>
    public int Min { get; } = min;

    /// <summary>The most items.</summary>
    public int Max { get; } = max;

    /// <summary>
    /// Beside <see cref="ReferencesAttribute"/>: no row is named twice in an array. Each item is then picked among the rows that those before it do not name, and
    /// an array is never longer than there are rows to name. Rows are born when there are as many as the fewest items; a plan with less is refused.
    /// </summary>
    public bool Distinct { get; set; }
}
