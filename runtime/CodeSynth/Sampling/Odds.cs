using System.Runtime.CompilerServices;
using CodeSynth.Randomness;

namespace CodeSynth.Sampling;

/// <summary>A truth value with a probability, which is kept as an integer of 2^-63 and so is off by less than that; 0 and 1 are exact.</summary>
public readonly struct Odds
{
    private const double Unit = 1UL << 63;

    private readonly ulong _key;
    private readonly ulong _threshold;

    /// <summary>A sampler.</summary>
    /// <param name="key">The field's stream key.</param>
    /// <param name="probability">The probability of true, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside.</exception>
    public Odds(ulong key, double probability)
    {
        if (!(probability >= 0 && probability <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies from 0 to 1.");
        }

        _key = key;
        _threshold = (ulong)(probability * Unit);
    }

    /// <summary>The value of a row.</summary>
    /// <param name="row">The row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool At(long row) => Bits.At(_key, row) >> 1 < _threshold;
}
