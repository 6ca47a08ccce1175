using System.Runtime.CompilerServices;

namespace CodeSynth.Sampling;

/// <summary>A <see cref="float"/> from [min, max): the nearest to the number that <see cref="UniformDouble"/> gives.</summary>
public readonly struct UniformSingle
{
    private readonly UniformDouble _exact;
    private readonly float _min;
    private readonly float _max;

    /// <summary>A sampler; the bounds are rounded to the nearest <see cref="float"/> first.</summary>
    /// <param name="key">The field's stream key.</param>
    /// <param name="min">The smallest value.</param>
    /// <param name="max">Above the largest value; equal to <paramref name="min"/> gives a constant.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="max"/> is the smaller one, or one of them is not finite.</exception>
    public UniformSingle(ulong key, double min, double max)
    {
        (_min, _max) = ((float)min, (float)max);
        _exact = new UniformDouble(key, _min, _max);
    }

    /// <summary>A sampler.</summary>
    /// <param name="key">The field's stream key.</param>
    /// <param name="bounds">Its bounds.</param>
    public UniformSingle(ulong key, (double Min, double Max) bounds)
        : this(key, bounds.Min, bounds.Max)
    {
    }

    /// <summary>The value of a row.</summary>
    /// <param name="row">The row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float At(long row)
    {
        float value = (float)_exact.At(row);
        return value < _max ? value : _min; // the nearest can be the bound
    }
}
