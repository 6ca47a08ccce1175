using System.Numerics;
using System.Runtime.CompilerServices;

namespace CodeSynth.Time;

/// <summary>
/// The times of consecutive rows of a Poisson process at one draw per row: an in-order walk of the tree that
/// <see cref="PoissonArrivals.TimeOf"/> descends from its root for each row. A mutable struct: keep it in a local.
/// </summary>
internal struct PoissonWalk
{
    private readonly PoissonArrivals _arrivals;
    private readonly long _origin;
    private ulong _number;
    private ulong _start;
    private ulong _here;
    private Ends _ends;

    /// <summary>A walk.</summary>
    /// <param name="arrivals">The schedule.</param>
    /// <param name="origin">UTC ticks of the origin.</param>
    /// <param name="row">The row that <see cref="Next"/> gives first.</param>
    public PoissonWalk(PoissonArrivals arrivals, long origin, long row)
    {
        _arrivals = arrivals;
        _origin = origin;
        _number = (ulong)row; // rows are numbered from 1: the walk stands at the one before
        ulong within = _number & (arrivals.BlockRows - 1);
        EnterBlock(_number - within);
        for (int level = arrivals.Levels - 1; level >= 0; level--)
        {
            ulong half = 1UL << level;
            ulong middle = _here + arrivals.Middle(level, (_number & ~(2 * half - 1)) + half, _ends[level + 1] - _here);
            bool passed = (within & half) != 0;
            _ends[level] = passed ? _ends[level + 1] : middle;
            _here = passed ? middle : _here;
        }
    }

    /// <summary>Moves to the next row and returns its time in UTC ticks.</summary>
    /// <exception cref="OverflowException">The time lies outside of what 63 bits hold.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public long Next()
    {
        _number++;
        int level = BitOperations.TrailingZeroCount(_number);
        if (level >= _arrivals.Levels)
        {
            EnterBlock(_number);
            level = _arrivals.Levels;
        }
        else
        {
            _here = _ends[0];
            _ends[level] = _ends[level + 1];
        }

        while (--level >= 0)
        {
            _ends[level] = _here + _arrivals.Middle(level, _number + (1UL << level), _ends[level + 1] - _here);
        }

        return checked(_origin + (long)(_start + (_here >> _arrivals.Shift)));
    }

    private void EnterBlock(ulong number)
    {
        _start = _arrivals.StartOf(number);
        _here = 0;
        _ends[_arrivals.Levels] = _arrivals.LengthOf(number, _start);
    }

    /// <summary>At index j: the position of the next row whose number is a multiple of 2^j.</summary>
    [InlineArray(MidpointTable.Levels + 1)]
    private struct Ends
    {
        private ulong _first;
    }
}
