namespace CodeSynth;

/// <summary>
/// Fills an array or list: the sampler beside it fills each item, independently of the others. Each length between the two is
/// equally likely. An item depends on its row and its place alone, so other lengths change no item that remains.
/// </summary>
/// <param name="min">The fewest items, 0 or more.</param>
/// <param name="max">The most items, not below <paramref name="min"/>; at most 100,000. A row of JSON may have 1 MiB.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ItemsAttribute(int min, int max) : Attribute
{
    /// <summary>The fewest items.</summary>
    public int Min { get; } = min;

    /// <summary>The most items.</summary>
    public int Max { get; } = max;
}
