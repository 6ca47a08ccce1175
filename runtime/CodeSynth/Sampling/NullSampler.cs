using System.Runtime.CompilerServices;

namespace CodeSynth.Sampling;

/// <summary>Which rows have no value: each with the same probability, independently of the others and of the value.</summary>
/// <param name="key">The key of a stream that the value does not draw from.</param>
/// <param name="rate">The probability of null, 0 to 1.</param>
/// <exception cref="ArgumentOutOfRangeException">The rate is not from 0 to 1.</exception>
public readonly struct NullSampler(ulong key, double rate)
{
    private readonly Odds _odds = new(key, rate);

    /// <summary>Whether the value of a row is null.</summary>
    /// <param name="row">The row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool At(long row) => _odds.At(row);
}
