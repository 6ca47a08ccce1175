using System.Runtime.CompilerServices;
using CodeSynth.Randomness;

namespace CodeSynth.Sampling;

/// <summary>An integer between two bounds, both included; cents and other scaled numbers are drawn by it too.</summary>
public readonly struct UniformInt64
{
    private readonly ulong _key;
    private readonly long _min;
    private readonly ulong _span;

    /// <summary>A sampler.</summary>
    /// <param name="key">The field's stream key.</param>
    /// <param name="min">The smallest value.</param>
    /// <param name="max">The largest value, not below <paramref name="min"/>.</param>
    public UniformInt64(ulong key, long min, long max)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, min);
        _key = key;
        _min = min;
        _span = (ulong)max - (ulong)min + 1; // 0 for all of 2^64
    }

    /// <summary>A sampler.</summary>
    /// <param name="key">The field's stream key.</param>
    /// <param name="bounds">Its bounds.</param>
    public UniformInt64(ulong key, (long Min, long Max) bounds)
        : this(key, bounds.Min, bounds.Max)
    {
    }

    /// <summary>The value of a row.</summary>
    /// <param name="row">The row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long At(long row)
    {
        ulong bits = Bits.At(_key, row);
        return _span == 0 ? (long)bits : _min + (long)Bits.Below(bits, _span);
    }

    /// <summary>The values of rows that follow each other, as <see cref="At"/> gives them.</summary>
    /// <param name="row">The first row.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="values">Where the values go.</param>
    [MethodImpl(MethodImplOptions.NoInlining)] // as of EventClock.Fill
    public unsafe void Fill(long row, int count, long* values)
    {
        Bits.Fill(_key, row, count, (ulong*)values);
        long min = _min;
        ulong span = _span;
        for (int i = 0; span != 0 && i < count; i++)
        {
            values[i] = min + (long)Bits.Below((ulong)values[i], span);
        }
    }
}
