using System.Numerics;
using System.Runtime.CompilerServices;
using CodeSynth.Randomness;

namespace CodeSynth.Sampling;

/// <summary>
/// Zipf-distributed ranks, P(k) ∝ k^-s for k in 1..n, for any s above 0 and an n that may change from draw to draw, by
/// rejection-inversion: Hörmann, Derflinger, "Rejection-Inversion to Generate Variates from Monotone Discrete
/// Distributions", ACM TOMACS 6(3), 1996. Needs no memory that grows with n. Immutable; allocates nothing per draw.
/// </summary>
/// <remarks>
/// <para>
/// With h(x) = x^-s and H its integral, u is uniform in (H(3/2) − h(1), H(n + 1/2)], x = H⁻¹(u), k = x rounded. k is accepted
/// when u ≥ H(k + 1/2) − h(k), that is when k − x ≤ k − H⁻¹(H(k + 1/2) − h(k)): that bound is kept for small k, and as it
/// only grows with k, the last one kept accepts nearly every larger k too. So a draw costs one H⁻¹ and seldom more.
/// </para>
/// <para>
/// H(n + 1/2) is kept for the n with four significant bits; another n draws from the next of those and rejects what lies above, at
/// most one draw in nine. Ranks above 2^53 are reached only in steps, as doubles are.
/// </para>
/// </remarks>
internal sealed class ZipfRanks
{
    private const int KeptReaches = 64;

    // Closer to 1 than this, x^(1−s)/(1−s) loses digits (and its inverse is beyond FixedPower), so the integral is taken by way of its logarithm.
    private const double NearOne = 1.0 / 32;

    private readonly double _exponent;
    private readonly double _complement;
    private readonly double _inverse;
    private readonly PowerShape _shape;
    private readonly FixedPower _power;
    private readonly double _low;
    private readonly double[] _tops;
    private readonly double[] _reaches = new double[KeptReaches];

    /// <summary>A sampler.</summary>
    /// <param name="exponent">s, above 0 and finite.</param>
    /// <param name="maxCount">The largest n, 1 or more.</param>
    public ZipfRanks(double exponent, long maxCount)
    {
        _exponent = exponent;
        _complement = 1 - exponent;
        _inverse = 1 / _complement;
        _shape = ShapeOf(exponent);
        _power = new FixedPower(_inverse);
        _low = Integral(1.5) - 1;
        _tops = new double[SlotOf((ulong)maxCount) + 1];
        for (int slot = 1; slot < _tops.Length; slot++)
        {
            _tops[slot] = Integral(CeilingOf(slot) + 0.5);
        }

        for (int k = 1; k < KeptReaches; k++)
        {
            _reaches[k] = k - Inverse(Integral(k + 0.5) - Weight(k));
        }

        // x ≥ 1/2, as h is convex, so rank 1 is always accepted; rank 0 could only come of rounding there.
        _reaches[1] = 1;
        _reaches[0] = double.NegativeInfinity;
    }

    // H⁻¹ is the power 1/(1 − s). For the exponents that people use it is a square, a root or a reciprocal: 6 to 9 ns a draw
    // instead of 11 by tables; 13 at s = 1 by an exponential, and 27 next to 1 by a logarithm besides.
    private enum PowerShape
    {
        Any,
        NearOne,
        Square,
        InverseSquare,
        Inverse,
        InverseRoot,
    }

    /// <summary>The rank of a row.</summary>
    /// <param name="key">The stream's key.</param>
    /// <param name="row">The row that is drawn for.</param>
    /// <param name="count">n, from 1 to the sampler's largest.</param>
    /// <returns>From 1 to <paramref name="count"/>.</returns>
    public long At(ulong key, long row, long count)
    {
        double top = _tops[SlotOf((ulong)count)];
        double step = (_low - top) * (1.0 / (1UL << 53));
        for (int attempt = 0; ; attempt++)
        {
            double u = top + (Bits.At(key, row, attempt) >> 11) * step;
            double x = Inverse(u);
            long k = (long)(x + 0.5);

            // min(k, last) by a mask: Math.Min becomes a branch in a loop, which is missed as often as not (22 ns a draw instead of 12 at s = 1.2).
            long beyond = k - (KeptReaches - 1);
            double reach = _reaches[KeptReaches - 1 + (beyond & (beyond >> 63))];
            if ((k - x <= reach || (k >= KeptReaches && u >= Integral(k + 0.5) - Weight(k))) && k <= count)
            {
                return k;
            }
        }
    }

    /// <summary>The n with four significant bits, from 1 up, numbered; n itself where it has no more, else the next above it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SlotOf(ulong n)
    {
        int shift = Math.Max(60 - BitOperations.LeadingZeroCount(n), 0);
        return (shift << 3) + (int)((n + (1UL << shift) - 1) >> shift);
    }

    private static double CeilingOf(int slot)
    {
        int shift = Math.Max((slot >> 3) - 1, 0);
        return (double)(ulong)(slot - (shift << 3)) * (1UL << shift);
    }

    private static PowerShape ShapeOf(double exponent) => exponent switch
    {
        0.5 => PowerShape.Square,
        1.5 => PowerShape.InverseSquare,
        2 => PowerShape.Inverse,
        3 => PowerShape.InverseRoot,
        > 1 - NearOne and < 1 + NearOne => PowerShape.NearOne,
        _ => PowerShape.Any,
    };

    private double Weight(double k) => DeterministicMath.Pow(k, -_exponent);

    /// <summary>H: x^(1−s)/(1−s), or next to s = 1 (x^(1−s) − 1)/(1−s), which becomes ln x there. The constant between them cancels out.</summary>
    private double Integral(double x)
    {
        double log = DeterministicMath.Log(x);
        double power = DeterministicMath.Exp(_complement * log);
        return _shape != PowerShape.NearOne ? power * _inverse
            : power == 1 ? log
            : log * ((power - 1) / DeterministicMath.Log(power)); // Kahan's way to e^y − 1: the rounding of the power cancels
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Inverse(double u)
    {
        double v = _complement * u;
        return _shape switch
        {
            PowerShape.Square => v * v,
            PowerShape.InverseSquare => 1 / (v * v),
            PowerShape.Inverse => 1 / v,
            PowerShape.InverseRoot => 1 / Math.Sqrt(v),
            PowerShape.NearOne => InverseNearOne(u, 1 + v),
            _ => _power.At(v),
        };
    }

    // (1 + v)^(1/(1−s)) with ln(1 + v) taken Kahan's way.
    private static double InverseNearOne(double u, double power) =>
        DeterministicMath.Exp(power == 1 ? u : u * (DeterministicMath.Log(power) / (power - 1)));
}
