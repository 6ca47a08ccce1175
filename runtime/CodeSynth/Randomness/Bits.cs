using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CodeSynth.Randomness;

/// <summary>
/// The counter-based generator behind every value: 64 random bits for a stream key and a position, without state.
/// <para>
/// It is SplitMix64 (Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014, with Stafford's
/// "Mix13" finaliser as in Vigna's splitmix64.c) read at any position: the n-th output, n from 1, of the generator seeded
/// with <c>key</c> is <c>At(key, n)</c>, which is what its published vectors are checked against.
/// </para>
/// </summary>
public static class Bits
{
    /// <summary>The odd integer nearest 2^64 divided by the golden ratio: the step of the Weyl sequence.</summary>
    public const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>64 random bits of a row. Never allocates.</summary>
    /// <param name="key">The stream's key, see <see cref="StreamKey"/>.</param>
    /// <param name="row">The row, any 64-bit value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong At(ulong key, long row) => Mix(key + (ulong)row * Golden);

    /// <summary>The bits of rows that follow each other, four at a time where the processor can: a quarter of the instructions of <see cref="At(ulong, long)"/>.</summary>
    /// <param name="key">The stream's key.</param>
    /// <param name="row">The first row.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="bits">Where the bits go.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void Fill(ulong key, long row, int count, ulong* bits)
    {
        int i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            Vector256<ulong> weyl = Vector256.Create(key + (ulong)row * Golden) + Vector256.Create(0, Golden, unchecked(2 * Golden), unchecked(3 * Golden));
            Vector256<ulong> step = Vector256.Create(unchecked(4 * Golden));
            for (; i <= count - Vector256<ulong>.Count; i += Vector256<ulong>.Count, weyl += step)
            {
                Vector256<ulong> z = (weyl ^ (weyl >>> 30)) * 0xBF58476D1CE4E5B9;
                z = (z ^ (z >>> 27)) * 0x94D049BB133111EB;
                (z ^ (z >>> 31)).Store(bits + i);
            }
        }

        for (; i < count; i++)
        {
            bits[i] = At(key, row + i);
        }
    }

    /// <summary>
    /// 64 random bits of a row's n-th attempt. Attempt 0 is <see cref="At(ulong, long)"/>; a sampler that rejects takes the
    /// next attempt and so never shifts another field's numbers.
    /// </summary>
    /// <param name="key">The stream's key.</param>
    /// <param name="row">The row.</param>
    /// <param name="attempt">0 or more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong At(ulong key, long row, int attempt)
    {
        ulong first = At(key, row);
        return attempt == 0 ? first : Mix(first + (ulong)attempt * Golden);
    }

    /// <summary>The row that has the given bits in a stream: the inverse of <see cref="At(ulong, long)"/>, which is a bijection.</summary>
    /// <param name="key">The stream's key.</param>
    /// <param name="bits">Any value.</param>
    public static long RowOf(ulong key, ulong bits)
    {
        // The steps of Mix and At backwards; the factors are the inverses of theirs modulo 2^64.
        ulong z = (bits ^ (bits >> 31) ^ (bits >> 62)) * 0x319642B2D24D8EC3;
        z = (z ^ (z >> 27) ^ (z >> 54)) * 0x96DE1B173F119089;
        z ^= (z >> 30) ^ (z >> 60);
        return (long)((z - key) * 0xF1DE83E19937733D);
    }

    /// <summary>SplitMix64's finaliser, a bijection of 64-bit integers in which each input bit flips each output bit about half the time.</summary>
    /// <param name="z">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>
    /// An integer in [0, n) from 64 random bits by a multiply-high (Lemire, "Fast Random Integer Generation in an Interval",
    /// 2019, without the rejection): no value's probability is off by more than 2^-64.
    /// </summary>
    /// <param name="bits">64 random bits.</param>
    /// <param name="n">The number of values; 0 gives 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Below(ulong bits, ulong n) => Math.BigMul(bits, n, out _);

    /// <summary>
    /// An integer in [0, n) and what is left of the bits, for a next pick from the same draw; saves a <see cref="Mix"/> per pick.
    /// <para>
    /// The low half of the product feeds the next multiply-high. With counts n₁ … nₖ and N their product, the picks are the
    /// mixed-radix digits of ⌊bits·N / 2^64⌋, because ⌊x·n₁⌋ carries the integer part and the rest keeps the fraction exactly.
    /// So no combination's probability is off by more than 2^-64, and none of the j-th pick by more than n₁…nⱼ₋₁·2^-64.
    /// Keep the product of the counts before the last pick below 2^32, and that is less than 2^-32.
    /// </para>
    /// </summary>
    /// <param name="bits">64 random bits, or the rest of an earlier pick.</param>
    /// <param name="n">The number of values, above 0.</param>
    /// <param name="rest">What the next pick takes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Below(ulong bits, uint n, out ulong rest) => (uint)Math.BigMul(bits, n, out rest);
}
