using System.Runtime.CompilerServices;
using CodeSynth.Randomness;

namespace CodeSynth.Sampling;

/// <summary>Which rows have no value: each with the same probability, independently of the others and of the value.</summary>
public readonly struct NullSampler
{
    private readonly ulong _key;
    private readonly ulong _threshold;

    /// <summary>A sampler.</summary>
    /// <param name="key">The key of a stream that the value does not draw from.</param>
    /// <param name="rate">The probability of null, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not from 0 to 1.</exception>
    public NullSampler(ulong key, double rate)
    {
        if (!(rate is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "A null rate is from 0 to 1.");
        }

        _key = key;

        // Scaling by a power of two is exact, and 63 bits have room for the rate 1.
        _threshold = (ulong)(rate * (1UL << 63));
    }

    /// <summary>Whether the value of a row is null.</summary>
    /// <param name="row">The row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool At(long row) => Bits.At(_key, row) >> 1 < _threshold;
}
