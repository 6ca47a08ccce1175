namespace CodeSynth.Sampling;

/// <summary>
/// The quantiles of a standard normal variable on the condition that it lies between two bounds, wherever these are. They are given as distances from the
/// point of the interval that lies nearest to 0, for bounds far out would swallow them.
/// </summary>
internal readonly struct TruncatedNormal
{
    // Densities that differ by less than this factor are taken for equal.
    private const double Flat = 1e-8;

    private readonly double _from;
    private readonly double _below;
    private readonly double _above;
    private readonly double _leftBelow;
    private readonly double _leftAbove;
    private readonly bool _isFlat;

    /// <summary>Bounds.</summary>
    /// <param name="a">The lower; may be −∞.</param>
    /// <param name="b">The upper, above <paramref name="a"/>; finite.</param>
    public TruncatedNormal(double a, double b)
    {
        double nearest = Math.Clamp(0, a, b);
        _from = Math.Abs(nearest);
        _below = nearest - a;
        _above = b - nearest;
        _leftBelow = DeterministicMath.Exp(NormalTail.LogShare(_from, _below));
        _leftAbove = DeterministicMath.Exp(NormalTail.LogShare(_from, _above));
        _isFlat = (_below + _above) * (_from + Math.Max(_below, _above)) < Flat;
    }

    /// <summary>Which point distances are counted from: the lower bound (−1), 0, or the upper bound (1).</summary>
    public int Anchor => _below == 0 ? -1 : _above == 0 ? 1 : 0;

    /// <summary>The quantile, as a signed distance from the anchor.</summary>
    /// <param name="below">The share of the probability that is below, above 0.</param>
    /// <param name="above">The rest, above 0.</param>
    public double At(double below, double above)
    {
        if (_isFlat)
        {
            return (_below + _above) * below - _below;
        }

        // Each tail as a mean of its ends: nothing is subtracted, so nothing cancels out.
        if (_below == 0)
        {
            return NormalTail.Excess(_from, DeterministicMath.Log(above + below * _leftAbove));
        }

        if (_above == 0)
        {
            return -NormalTail.Excess(_from, DeterministicMath.Log(below + above * _leftBelow));
        }

        // Twice what is above and below the quantile, of the whole distribution.
        double upper = above * (2 - _leftBelow) + below * _leftAbove;
        double lower = below * (2 - _leftAbove) + above * _leftBelow;
        return upper < lower ? NormalTail.Excess(0, DeterministicMath.Log(upper)) : -NormalTail.Excess(0, DeterministicMath.Log(lower));
    }
}
