using System.Runtime.CompilerServices;

namespace CodeSynth.Time;

/// <summary>Divides by one number again and again: a product and a correction instead of a division.</summary>
/// <remarks>
/// With v = ⌊(2^64 − 1)/d⌋ is 2^64/d − 1 ≤ v &lt; 2^64/d, so n·v/2^64 lies above n/d − 1 and not above n/d: the high half of the product is the quotient or
/// one less, which the remainder tells.
/// </remarks>
/// <param name="divisor">Above 0.</param>
internal readonly struct Reciprocal(ulong divisor)
{
    private readonly ulong _inverse = ulong.MaxValue / divisor;

    /// <summary>⌊n/d⌋.</summary>
    /// <param name="n">Any value.</param>
    /// <param name="divisor">d again: who divides has it at hand.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Quotient(ulong n, ulong divisor)
    {
        ulong quotient = Math.BigMul(n, _inverse, out _);
        return quotient + (n - quotient * divisor >= divisor ? 1UL : 0);
    }
}
