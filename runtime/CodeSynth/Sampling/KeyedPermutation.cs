using System.Numerics;
using CodeSynth.Randomness;

namespace CodeSynth.Sampling;

/// <summary>
/// A permutation of [0, n) chosen by a key, for any n and without memory: rounds of add, odd multiply and xor-shift, each a
/// bijection of the integers of a whole number of bits, and cycle walking (Black, Rogaway: "Ciphers with Arbitrary Finite
/// Domains", 2002) for the n that are no power of two.
/// </summary>
/// <remarks>It hides which rows are popular from the eye, not from an adversary. A walk takes fewer than 2 steps on average, because n fills more than half of its bits.</remarks>
internal readonly struct KeyedPermutation
{
    private readonly ulong _add1;
    private readonly ulong _add2;
    private readonly ulong _add3;
    private readonly ulong _multiply1;
    private readonly ulong _multiply2;
    private readonly ulong _multiply3;

    /// <summary>A permutation.</summary>
    /// <param name="key">Any value; not the key of a stream that is drawn from.</param>
    public KeyedPermutation(ulong key)
    {
        _add1 = Bits.At(key, 0);
        _add2 = Bits.At(key, 1);
        _add3 = Bits.At(key, 2);
        _multiply1 = Bits.At(key, 3) | 1;
        _multiply2 = Bits.At(key, 4) | 1;
        _multiply3 = Bits.At(key, 5) | 1;
    }

    /// <summary>Where an index goes.</summary>
    /// <param name="index">From 0 to <paramref name="count"/> − 1.</param>
    /// <param name="count">n, from 1 to 2^63 − 1.</param>
    public ulong At(ulong index, ulong count)
    {
        int bits = 64 - BitOperations.LeadingZeroCount(count - 1);
        int shift = (bits + 1) >> 1; // 0 bits: shifts by 0 leave 0 ^ 0
        ulong mask = (1UL << bits) - 1;
        do
        {
            index = ((index + _add1) * _multiply1) & mask;
            index ^= index >> shift;
            index = ((index + _add2) * _multiply2) & mask;
            index ^= index >> shift;
            index = ((index + _add3) * _multiply3) & mask;
            index ^= index >> shift;
        }
        while (index >= count);

        return index;
    }
}
