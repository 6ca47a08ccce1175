namespace CodeSynth.Sampling;

/// <summary>
/// Logarithm, exponential and power from + − × ÷ alone, which IEEE 754 rounds alike everywhere; Math.Log, Exp and Pow call
/// the platform's C library and differ in the last bit. The JIT never contracts a product and a sum to a fused
/// multiply-add on its own, and C# evaluates in the order written, so x64, ARM64, JIT and AOT give the same bits.
/// </summary>
internal static class DeterministicMath
{
    private const double Ln2 = 0.693147180559945309417;

    // ln 2 in two parts; the first has 32 significant bits, so its product with a number of steps (19 bits) is exact.
    private const double Ln2High = 0.693147180369123816490;
    private const double Ln2Low = 1.90821492927058770002e-10;

    private const int Steps = 256;
    private static readonly double[] s_roots = MakeRoots();

    /// <summary>The natural logarithm; the relative error is below 1e-15.</summary>
    /// <param name="x">A normal number above 0, not checked.</param>
    public static double Log(double x)
    {
        // x = 2^e · m with m in [√½, √2): moving the exponent's border from 1 to √½ before the split makes that one subtraction.
        const long SqrtHalf = 0x3FE6A09E667F3BCD;
        long bits = BitConverter.DoubleToInt64Bits(x);
        long exponent = (bits - SqrtHalf) >> 52;
        double m = BitConverter.Int64BitsToDouble(bits - (exponent << 52));

        // ln m = 2·artanh s = 2s·(1 + s²/3 + s⁴/5 + …) with s = (m − 1)/(m + 1), |s| ≤ 0.172; the first term left out is s²²/23 < 1e-18.
        // The terms are taken in pairs (Estrin's scheme), so that they do not wait for each other.
        double s = (m - 1) / (m + 1);
        double z = s * s;
        double z2 = z * z;
        double z4 = z2 * z2;
        double series =
            (1.0 / 3 + z * (1.0 / 5)) + z2 * (1.0 / 7 + z * (1.0 / 9))
            + z4 * ((1.0 / 11 + z * (1.0 / 13)) + z2 * (1.0 / 15 + z * (1.0 / 17)))
            + z4 * z4 * (1.0 / 19 + z * (1.0 / 21));
        double twice = s + s;
        return exponent * Ln2 + (twice + twice * z * series);
    }

    /// <summary>e to the x; the relative error is below 1e-15. 0 below −708 and infinity above 709, where doubles end.</summary>
    /// <param name="x">Any number but NaN.</param>
    public static double Exp(double x)
    {
        if (x < -708)
        {
            return 0;
        }

        if (x > 709)
        {
            return double.PositiveInfinity;
        }

        // x = (k/256)·ln 2 + r with |r| ≤ ln 2/512; the first term of the series left out is r⁵/120 < 4e-17.
        double steps = Math.Floor(x * (Steps / Ln2) + 0.5);
        double r = x - steps * (Ln2High / Steps) - steps * (Ln2Low / Steps);
        double r2 = r * r;
        double series = 1 + (r + r2 * ((1.0 / 2 + r * (1.0 / 6)) + r2 * (1.0 / 24)));
        long k = (long)steps;
        double fraction = s_roots[k & (Steps - 1)] * series;
        return BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(fraction) + ((k >> 8) << 52));
    }

    /// <summary>x to the y as e^(y·ln x); the relative error is below (|y·ln x| + 4)·3.5e-16, so 1e-14 for results from 1e-10 to 1e10.</summary>
    /// <param name="x">A normal number above 0, not checked.</param>
    /// <param name="y">Any finite number.</param>
    public static double Pow(double x, double y) => Exp(y * Log(x));

    /// <summary>2^(i/256), by Taylor's series to beyond the last bit.</summary>
    private static double[] MakeRoots()
    {
        var roots = new double[Steps];
        for (int i = 0; i < Steps; i++)
        {
            double x = i * Ln2 / Steps;
            double series = 1;
            for (int n = 20; n > 0; n--)
            {
                series = 1 + series * x / n;
            }

            roots[i] = series;
        }

        return roots;
    }
}
