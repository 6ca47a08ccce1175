using System.Runtime.CompilerServices;
using CodeSynth.Randomness;

namespace CodeSynth.Sampling;

/// <summary>
/// Ages that prefer the newest: an exponential distribution of rate 5 cut off at the window, so the newest fifth of the window
/// gets 64 picks of a hundred and the oldest fifth one.
/// </summary>
/// <remarks>
/// Q(u) = −ln(1 − u·(1 − e⁻⁵))/5 as a table of fractions of 2^64, with straight lines between its points: nowhere is more than
/// 2·10⁻⁵ of the probability misplaced (h²/8·Q″/Q′ at u = 1).
/// </remarks>
internal static class RecencyAge
{
    private const double Rate = 5;
    private const int IndexBits = 10;

    private static readonly ulong[] s_quantiles = MakeQuantiles();

    /// <summary>The age that 64 random bits give.</summary>
    /// <param name="bits">64 random bits.</param>
    /// <param name="window">The window, 0 or more ticks.</param>
    /// <returns>From 0 to <paramref name="window"/>, in ticks.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(ulong bits, long window)
    {
        ulong[] quantiles = s_quantiles;
        int index = (int)(bits >> (64 - IndexBits));
        ulong below = quantiles[index];
        ulong fraction = below + Bits.Below(quantiles[index + 1] - below, bits << IndexBits);
        return (long)Bits.Below(fraction, (ulong)window);
    }

    private static ulong[] MakeQuantiles()
    {
        const int Segments = 1 << IndexBits;
        double share = 1 - DeterministicMath.Exp(-Rate);
        var quantiles = new ulong[Segments + 1];
        for (int i = 1; i < Segments; i++)
        {
            double quantile = -DeterministicMath.Log(1 - share * i / Segments) / Rate;
            quantiles[i] = (ulong)(quantile * (1UL << 63)) << 1;
        }

        quantiles[Segments] = ulong.MaxValue;
        return quantiles;
    }
}
