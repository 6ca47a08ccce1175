namespace CodeSynth.Sampling;

/// <summary>
/// A line through integers that never turns back: ⌊slope·x⌋ + shift, in 64 + 64 bits of fixed point. With a slope of 1 or more
/// different x give different values.
/// </summary>
/// <param name="slope">The slope in units of 2^-64.</param>
/// <param name="shift">What is added.</param>
internal readonly struct LatticeLine(UInt128 slope, long shift)
{
    /// <summary>What values are cut off at, so that a few rows for each of them still fit 63 bits.</summary>
    public const long Most = 1L << 59;

    private readonly ulong _whole = (ulong)(slope >> 64);
    private readonly ulong _fraction = (ulong)slope;

    /// <summary>The value at x.</summary>
    /// <param name="x">From 0 to <see cref="Most"/>; the fraction is then off by less than 2^-4.</param>
    public long At(long x)
    {
        Int128 value = (Int128)((UInt128)_whole * (ulong)x) + (long)Math.BigMul(_fraction, (ulong)x, out _) + shift;
        return value > Most ? Most : (long)value;
    }
}
