using System.Runtime.CompilerServices;
using CodeSynth.Randomness;

namespace CodeSynth.Sampling;

/// <summary>A number from [min, max) on a grid of 2^53 steps, by one multiplication and one addition that IEEE 754 rounds alike everywhere.</summary>
public readonly struct UniformDouble
{
    private readonly ulong _key;
    private readonly double _min;
    private readonly double _max;
    private readonly double _width;

    /// <summary>A sampler.</summary>
    /// <param name="key">The field's stream key.</param>
    /// <param name="min">The smallest value.</param>
    /// <param name="max">Above the largest value; equal to <paramref name="min"/> gives a constant.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="max"/> is the smaller one, or their difference is not finite.</exception>
    public UniformDouble(ulong key, double min, double max)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, min);
        _key = key;
        _min = min;
        _max = max;
        _width = max - min;
        if (!double.IsFinite(_width))
        {
            throw new ArgumentOutOfRangeException(nameof(max), max, "The bounds and their difference must be finite.");
        }
    }

    /// <summary>A sampler.</summary>
    /// <param name="key">The field's stream key.</param>
    /// <param name="bounds">Its bounds.</param>
    public UniformDouble(ulong key, (double Min, double Max) bounds)
        : this(key, bounds.Min, bounds.Max)
    {
    }

    /// <summary>The value of a row.</summary>
    /// <param name="row">The row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(long row)
    {
        double unit = (Bits.At(_key, row) >> 11) * (1.0 / (1UL << 53));
        double value = _min + unit * _width;
        return value < _max ? value : _min; // the sum can round up to the bound
    }
}
