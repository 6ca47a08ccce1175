using CodeSynth.Randomness;

namespace CodeSynth.Sampling;

/// <summary>A <see cref="Half"/> from [min, max): each has the share of the numbers from it up to the next.</summary>
public readonly struct UniformHalf
{
    private readonly ulong _key;
    private readonly Half _min;
    private readonly Half _max;

    /// <summary>A sampler; the bounds are rounded to the nearest <see cref="Half"/> first.</summary>
    /// <param name="key">The field's stream key.</param>
    /// <param name="min">The smallest value.</param>
    /// <param name="max">Above the largest value; equal to <paramref name="min"/> gives a constant.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="max"/> is the smaller one, or one of them is not finite.</exception>
    public UniformHalf(ulong key, double min, double max)
    {
        (_key, _min, _max) = (key, (Half)min, (Half)max);
        if (!(Half.IsFinite(_min) && Half.IsFinite(_max) && _min <= _max))
        {
            throw new ArgumentOutOfRangeException(nameof(max), max, "The bounds must be finite, and the upper one not the smaller.");
        }
    }

    /// <summary>A sampler.</summary>
    /// <param name="key">The field's stream key.</param>
    /// <param name="bounds">Its bounds.</param>
    public UniformHalf(ulong key, (double Min, double Max) bounds)
        : this(key, bounds.Min, bounds.Max)
    {
    }

    /// <summary>The value of a row.</summary>
    /// <param name="row">The row.</param>
    public Half At(long row)
    {
        // 32 bits are far finer than a Half, and coarse enough that the sum in doubles never rounds up to the bound.
        double exact = (double)_min + (Bits.At(_key, row) >> 32) * (1.0 / (1UL << 32)) * ((double)_max - (double)_min);
        var nearest = (Half)exact;
        return (double)nearest <= exact ? nearest : Half.BitDecrement(nearest);
    }
}
