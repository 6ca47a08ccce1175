using System.Numerics;
using System.Runtime.CompilerServices;

namespace CodeSynth.Time;

/// <summary>
/// Where the middle one of 2n gaps of a Poisson process ends, as a fraction of all of them together, n = 2^level: the quantile function
/// of Beta(n, n), made once from + − × ÷ √ alone and read in integers, so it is the same everywhere.
/// </summary>
/// <remarks>
/// Beta(n, n) is symmetric, so a table has the distance y from the middle by the probability p of a larger one: straight lines
/// over 64 segments in each of the octaves [½, 1), [¼, ½), … and below 2⁻¹⁵ over 64 more. Nowhere is more than 2·10⁻⁵ of the
/// probability misplaced (p·h²/8·Q″/Q′ with h = p/64); level 0, which is uniform, is exact.
/// </remarks>
internal static class MidpointTable
{
    /// <summary>Levels 0 to 29.</summary>
    public const int Levels = 30;

    private const int SegmentBits = 6;
    private const int LastOctave = 15;
    private const int Segments = (LastOctave + 2) << SegmentBits;
    private const ulong Half = 1UL << 63;

    private static readonly ulong[]?[] s_tables = new ulong[]?[Levels];

    /// <summary>The table of a level. Threads that ask at once for the first time make equal ones.</summary>
    public static ulong[] Of(int level) => Volatile.Read(ref s_tables[level]) ?? (s_tables[level] = Make(level));

    /// <summary>The fraction, in units of 2⁻⁶⁴, that 64 random bits give.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Fraction(ulong[] table, ulong bits)
    {
        ulong tail = bits << 1;
        int octave = Math.Min(BitOperations.LeadingZeroCount(tail), LastOctave);
        ulong scaled = tail << octave;
        int index = ((LastOctave - octave) << SegmentBits) + (int)(scaled >> (63 - SegmentBits));
        ulong far = table[index];
        ulong distance = far - Math.BigMul(far - table[index + 1], scaled << (SegmentBits + 1), out _);
        return (long)bits < 0 ? Half + distance : Half - distance;
    }

    /// <summary>Integrates dy/dp = −I/g(y) from (p, y) = (1, 0) by Runge and Kutta's fourth-order rule, one step per segment.</summary>
    private static ulong[] Make(int level)
    {
        double scale = Integral(level);
        var table = new ulong[Segments + 1];
        double y = 0;
        double before = 0;
        for (int i = Segments - 1; i > 0; i--)
        {
            double step = TailAt(i + 1) - TailAt(i);
            double k1 = scale / Density(y, level);
            double k2 = scale / Density(y + step / 2 * k1, level);
            double k3 = scale / Density(y + step / 2 * k2, level);
            double k4 = scale / Density(y + step * k3, level);
            before = y;
            y += step / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
            table[i] = ToUnits(y);
        }

        table[0] = ToUnits(y + (y - before)); // the last of 2^22 parts, cut off where it would go on thinly
        return table;
    }

    private static double TailAt(int index)
    {
        int octave = LastOctave + 1 - Math.Max(index >> SegmentBits, 1);
        int segment = index - ((LastOctave - octave) << SegmentBits);
        return segment / (double)(1L << (octave + SegmentBits + 1));
    }

    /// <summary>(1 − y²)^(n − 1), the density of y but for its scale, by squaring.</summary>
    private static double Density(double y, int level)
    {
        double x = 1 - y * y;
        double power = x;
        for (int i = 0; i < level; i++)
        {
            power *= power;
        }

        return power / x;
    }

    /// <summary>I = ∫₀¹ (1 − s²)^(n − 1) ds = ∏ 2i/(2i + 1) over 0 &lt; i &lt; n, which is √π/2·Γ(n)/Γ(n + ½).</summary>
    private static double Integral(int level)
    {
        double n = 1L << level;
        if (level > 10)
        {
            // Γ(n + ½)/Γ(n) = √n·(1 − 1/(8n) + 1/(128n²) + …), DLMF 5.11.13; the next term is below 10⁻¹¹.
            return Math.Sqrt(Math.PI / n) / 2 / (1 - 1 / (8 * n) + 1 / (128 * n * n));
        }

        double product = 1;
        for (int i = 1; i < 1 << level; i++)
        {
            product *= 2.0 * i / (2 * i + 1);
        }

        return product;
    }

    private static ulong ToUnits(double distance) => distance < 1 ? (ulong)(distance * Half) : Half - 1;
}
