using System.Runtime.CompilerServices;
using CodeSynth.Randomness;

namespace CodeSynth.Sampling;

/// <summary>A number from [min, max) on a grid of 2^53 steps, by one multiplication and one addition that IEEE 754 rounds alike everywhere.</summary>
public readonly struct UniformDouble
{
    private readonly ulong _key;
    private readonly double _min;
    private readonly double _max;

    /// <summary>A sampler.</summary>
    /// <param name="key">The field's stream key.</param>
    /// <param name="min">The smallest value.</param>
    /// <param name="max">Above the largest value; equal to <paramref name="min"/> gives a constant.</param>
    public UniformDouble(ulong key, double min, double max)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, min);
        _key = key;
        _min = min;
        _max = max;
    }

    /// <summary>The value of a row.</summary>
    /// <param name="row">The row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(long row)
    {
        double unit = (Bits.At(_key, row) >> 11) * (1.0 / (1UL << 53));
        double value = _min + unit * (_max - _min);
        return value < _max ? value : _min; // the sum can round up to the bound
    }
}
