using System.Numerics;
using System.Runtime.CompilerServices;

namespace CodeSynth.Sampling;

/// <summary>
/// A distribution between two integers as a table of its quantiles with straight lines between them. The points stand as those of a floating-point number do:
/// 64 in each octave of the distance to the nearer end of the probabilities, down to 2⁻³³, so that a tail is as fine, for what it weighs, as the middle.
/// </summary>
/// <remarks>
/// A cell at a distance of w or more from its end is at most w/64 wide. Straight lines misplace at most h²/8·|Q″/Q′| of the probability there; where |Q″/Q′| ≤ c/w,
/// that is c·w/2¹⁵, nowhere more than c·1.6·10⁻⁵ (and the last 2⁻³³ before an end as a whole). Values are cut to whole numbers, which is one of them at most.
/// A draw is a load and a product: the table has 34 KB, of which those points that are drawn often fit the first-level cache.
/// </remarks>
internal sealed class QuantileTable
{
    private const int Octaves = 32;
    private const int CellBits = 6;
    private const int HalfCells = (Octaves + 1) << CellBits;
    private const ulong Half = 1UL << 63;
    private const double Unit = 1.0 / (1UL << 32) / (1UL << 32);

    private readonly long[] _points = new long[2 * HalfCells + 1];

    /// <summary>A table.</summary>
    /// <param name="min">The least value, 0 or more.</param>
    /// <param name="max">The greatest.</param>
    /// <param name="quantile">The value that a share of the probability is below; its arguments are that share and the rest, both above 0 and exact.</param>
    public QuantileTable(long min, long max, Func<double, double, double> quantile)
    {
        _points[0] = min;
        _points[^1] = max;
        for (int cell = 1; cell < _points.Length - 1; cell++)
        {
            // Rounding may not turn the line back.
            double share = ShareBelow(cell);
            double value = cell <= HalfCells ? quantile(share, 1 - share) : quantile(1 - ShareAbove(cell), ShareAbove(cell));
            _points[cell] = value >= max ? max : Math.Max((long)(value + 0.5), _points[cell - 1]);
        }
    }

    /// <summary>The mean of what it draws.</summary>
    public double Mean
    {
        get
        {
            double sum = 0;
            for (int cell = 0; cell < HalfCells; cell++)
            {
                double width = ShareBelow(cell + 1) - ShareBelow(cell);
                sum += width * (_points[cell] + (double)_points[cell + 1] + _points[^(cell + 1)] + _points[^(cell + 2)]) / 2;
            }

            return sum;
        }
    }

    /// <summary>The value that 64 random bits give.</summary>
    /// <param name="bits">64 random bits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long At(ulong bits)
    {
        // The upper half is the lower one with all bits turned, from the other end.
        ulong upper = (ulong)((long)bits >> 63);
        ulong distance = bits ^ upper;
        int octave = BitOperations.LeadingZeroCount(distance | Half >> Octaves);
        int shift = 63 - octave - CellBits;
        int cell = ((Octaves - octave) << CellBits) + (int)(distance >> shift);
        cell = (cell ^ (int)upper) + ((int)upper & (2 * HalfCells));
        ulong fraction = (distance << (64 - shift)) ^ upper;
        long below = _points[cell];
        return below + (long)Math.BigMul((ulong)(_points[cell + 1] - below), fraction, out _);
    }

    /// <summary>The probability below a point of the lower half.</summary>
    private static double ShareBelow(int cell)
    {
        // The lowest two octaves have cells of one width; from there on each octave's are twice as wide.
        int doublings = Math.Max(0, (cell >> CellBits) - 1);
        ulong place = doublings == 0 ? (ulong)cell : (ulong)(cell & ((1 << CellBits) - 1) | 1 << CellBits);
        return (place << (63 - Octaves - CellBits + doublings)) * Unit;
    }

    private static double ShareAbove(int cell) => ShareBelow(2 * HalfCells - cell);
}
