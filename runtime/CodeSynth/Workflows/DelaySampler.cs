using System.Runtime.CompilerServices;
using CodeSynth.Randomness;
using CodeSynth.Sampling;

namespace CodeSynth.Workflows;

/// <summary>
/// Draws delays by a law on the condition that they lie between its bounds. Uniform ones take a product; the others a <see cref="QuantileTable"/>, so that none is
/// ever drawn again and each takes one draw.
/// </summary>
/// <remarks>
/// How far |Q″/Q′| goes, with w the probability from the quantile to the nearer end: 1/w for the exponential law and the normal one (because what is above z > 0
/// is less than φ(z)/z), (1 + 1.26σ)/w for the log-normal one (because what is above is less than 1.26·φ(z)). So at most w/2¹⁵, or (1 + 1.26σ)·w/2¹⁵, of the
/// probability is misplaced at any delay.
/// </remarks>
internal sealed class DelaySampler
{
    // Φ⁻¹(0.99)
    private const double Z99 = 2.326347874040841;

    private const double Flat = 1e-8;

    private readonly long _min;
    private readonly ulong _span;
    private readonly QuantileTable? _quantiles;

    /// <summary>A sampler.</summary>
    /// <param name="law">A law that makes sense: 0 ≤ Min ≤ Max, and parameters of its distribution that are finite and above 0 (the mean of a normal one may be anything).</param>
    public DelaySampler(DelayLaw law)
    {
        _min = law.Min;
        _span = (ulong)(law.Max - law.Min);
        Max = law.Max;
        if (law.Max > law.Min && law.Distribution is DelayDistribution.Normal or DelayDistribution.Exponential or DelayDistribution.LogNormal)
        {
            _quantiles = new QuantileTable(law.Min, law.Max, law.Distribution switch
            {
                DelayDistribution.Normal => Normal(law),
                DelayDistribution.Exponential => Exponential(law),
                _ => LogNormal(law),
            });
        }
    }

    /// <summary>The delay where it is always the same, in ticks; else null.</summary>
    public long? Constant => _span == 0 ? _min : null;

    /// <summary>The longest delay, in ticks.</summary>
    public long Max { get; }

    /// <summary>The mean delay, in ticks.</summary>
    public double Mean => _quantiles?.Mean ?? _min + _span / 2.0;

    /// <summary>The delay that 64 random bits give, in ticks.</summary>
    /// <param name="bits">64 random bits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long At(ulong bits) => _quantiles is { } quantiles ? quantiles.At(bits) : _min + (long)Bits.Below(bits, _span + 1);

    private static Func<double, double, double> Normal(DelayLaw law)
    {
        var part = new TruncatedNormal((law.Min - law.Mean) / law.StandardDeviation, (law.Max - law.Mean) / law.StandardDeviation);
        double anchor = part.Anchor < 0 ? law.Min : part.Anchor > 0 ? law.Max : law.Mean;
        return (below, above) => anchor + law.StandardDeviation * part.At(below, above);
    }

    private static Func<double, double, double> Exponential(DelayLaw law)
    {
        double width = (law.Max - law.Min) / law.Mean;
        double last = DeterministicMath.Exp(-width);
        return (below, above) => law.Min + (width < Flat ? width * below : -DeterministicMath.Log(above + below * last)) * law.Mean;
    }

    private static Func<double, double, double> LogNormal(DelayLaw law)
    {
        double sigma = DeterministicMath.Log(law.P99 / law.P50) / Z99;
        double a = law.Min == 0 ? double.NegativeInfinity : DeterministicMath.Log(law.Min / law.P50) / sigma;
        var part = new TruncatedNormal(a, DeterministicMath.Log(law.Max / law.P50) / sigma);
        double anchor = part.Anchor < 0 ? law.Min : part.Anchor > 0 ? law.Max : law.P50;
        return (below, above) => anchor * DeterministicMath.Exp(sigma * part.At(below, above));
    }
}
