using CodeSynth.Randomness;

namespace CodeSynth.Sampling;

/// <summary>An integer between two bounds, both included, of which a 64-bit number does not hold one; long decimals are drawn by it too.</summary>
public readonly struct UniformInt128
{
    private readonly ulong _key;
    private readonly Int128 _min;
    private readonly UInt128 _span;

    /// <summary>A sampler.</summary>
    /// <param name="key">The field's stream key.</param>
    /// <param name="min">The smallest value.</param>
    /// <param name="max">The largest value, not below <paramref name="min"/>.</param>
    public UniformInt128(ulong key, Int128 min, Int128 max)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, min);
        _key = key;
        _min = min;
        _span = unchecked((UInt128)max - (UInt128)min + 1); // 0 for all of 2^128
    }

    /// <summary>A sampler.</summary>
    /// <param name="key">The field's stream key.</param>
    /// <param name="bounds">Its bounds.</param>
    public UniformInt128(ulong key, (Int128 Min, Int128 Max) bounds)
        : this(key, bounds.Min, bounds.Max)
    {
    }

    /// <summary>The value of a row, from 128 random bits by a multiply-high: no value's probability is off by more than 2^-128.</summary>
    /// <param name="row">The row.</param>
    public Int128 At(long row)
    {
        var bits = new UInt128(Bits.At(_key, row), Bits.At(_key, row, 1));
        return unchecked((Int128)((UInt128)_min + (_span == 0 ? bits : MultiplyHigh(bits, _span))));
    }

    private static UInt128 MultiplyHigh(UInt128 a, UInt128 b)
    {
        (ulong aHigh, ulong aLow) = ((ulong)(a >> 64), (ulong)a);
        (ulong bHigh, ulong bLow) = ((ulong)(b >> 64), (ulong)b);
        UInt128 cross1 = Math.BigMul(aLow, bHigh);
        UInt128 cross2 = Math.BigMul(aHigh, bLow);
        UInt128 carry = (Math.BigMul(aLow, bLow) >> 64) + (ulong)cross1 + (ulong)cross2; // below 3·2^64
        return Math.BigMul(aHigh, bHigh) + (cross1 >> 64) + (cross2 >> 64) + (carry >> 64);
    }
}
