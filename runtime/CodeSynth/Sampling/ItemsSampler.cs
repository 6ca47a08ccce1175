using System.Runtime.CompilerServices;
using CodeSynth.Randomness;

namespace CodeSynth.Sampling;

/// <summary>
/// How many items a row's array has, and where they stand. The sampler of the items takes an item's position as others take a row;
/// the items of a row stand one behind the other from a position that the row and the key alone decide. So bounds change
/// lengths and no item: an array with fewer items is the beginning of the longer one.
/// <para>
/// Positions are 64 random bits, as <see cref="Bits.At(ulong, long, int)"/> goes from a row to its attempts. Two arrays share a
/// part only if their first positions lie closer than their lengths: among n arrays of k items that are about n²·k / 2^64 pairs,
/// one pair in two runs of 10^9 arrays of ten items.
/// </para>
/// </summary>
public readonly struct ItemsSampler
{
    private readonly ulong _countKey;
    private readonly ulong _itemKey;
    private readonly int _min;
    private readonly ulong _span;

    /// <summary>A sampler.</summary>
    /// <param name="key">The key of a stream that the items do not draw from.</param>
    /// <param name="min">The fewest items, 0 or more.</param>
    /// <param name="max">The most items, not below <paramref name="min"/>.</param>
    public ItemsSampler(ulong key, int min, int max)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(min);
        ArgumentOutOfRangeException.ThrowIfLessThan(max, min);
        _countKey = key;
        _itemKey = Bits.Mix(~key); // a stream of its own, so that positions say nothing about lengths
        _min = min;
        _span = (ulong)(max - min) + 1;
    }

    /// <summary>How many items the array of a row has; each number from the fewest to the most is equally likely.</summary>
    /// <param name="row">The row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CountAt(long row) => _min + (int)Bits.Below(Bits.At(_countKey, row), _span);

    /// <summary>The position of a row's first item; item i stands i behind it.</summary>
    /// <param name="row">The row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long FirstAt(long row) => (long)Bits.At(_itemKey, row);
}
