using System.Numerics;
using System.Runtime.CompilerServices;
using CodeSynth.Randomness;

namespace CodeSynth.Time;

/// <summary>
/// A Poisson process whose rows can be computed in any order and that never drifts: in blocks of 2^k rows the last row
/// is born at the very tick at which a constant rate bears it, and between those ticks the times are those of a Poisson process
/// that is known to have them. Immutable; never allocates after it is made.
/// </summary>
/// <remarks>
/// <para>
/// Given the time T that N gaps of a Poisson process take together, the first half of them takes T·B with B ~ Beta(N/2, N/2), whatever T is, and each
/// half is again such a process (the gaps are Dirichlet(1, …, 1) distributed: Devroye, "Non-Uniform Random Variate
/// Generation", 1986, ch. V.2). So a block is halved until the row is found. Counted from 1, row number odd·2^j is placed
/// between the numbers 2^j before and after it, by 64 bits of its own: its time is F(seed, entity, row).
/// </para>
/// <para>
/// A block has 2^16 rows, or as many more (up to 2^30) as 1,024 seconds need, or as many fewer as 2^62 ticks (14,600 years) allow. What
/// differs from an unconditional process: the variance of the number of rows in a stretch of time is smaller by the part that the stretch
/// takes of a block, so below a rate of a million a second by at most 0.1 % for a second and 6 % for a minute.
/// </para>
/// <para>
/// Within a block positions are in units of 2^-shift ticks, so that they use 62 bits and the halving does not add up
/// rounding; only the result is rounded down to a tick.
/// </para>
/// </remarks>
internal sealed class PoissonArrivals
{
    private const int UsualLevels = 16;
    private const long ShortestBlock = 1024 * TimeSpan.TicksPerSecond;
    private const int PositionBits = 62;

    private readonly ulong _key;
    private readonly ulong _p;
    private readonly ulong _q;
    private readonly ulong[][] _tables;

    /// <summary>A schedule.</summary>
    /// <param name="rate">The rate.</param>
    /// <param name="key">The stream key.</param>
    public PoissonArrivals(EventRate rate, ulong key)
    {
        _key = key;
        _p = rate.PeriodTicks;
        _q = rate.PeriodRows;
        Levels = UsualLevels;
        while (Levels < MidpointTable.Levels && LongestBlock(Levels) < ShortestBlock)
        {
            Levels++;
        }

        while (LongestBlock(Levels) >> PositionBits != 0)
        {
            Levels--;
        }

        BlockTicks = (long)LongestBlock(Levels);
        Shift = BitOperations.LeadingZeroCount((ulong)BlockTicks) - (64 - PositionBits);
        _tables = [.. Enumerable.Range(0, Levels).Select(MidpointTable.Of)];
    }

    /// <summary>k: a block has 2^k rows.</summary>
    public int Levels { get; }

    /// <summary>How many bits of a position lie below a tick.</summary>
    public int Shift { get; }

    /// <summary>The most ticks that a block takes, and so the most between two rows that follow each other.</summary>
    public long BlockTicks { get; }

    /// <summary>2^k.</summary>
    public ulong BlockRows => 1UL << Levels;

    /// <summary>When a row is born, in ticks after the origin.</summary>
    /// <param name="row">From 0.</param>
    /// <exception cref="OverflowException">The row's block starts outside of what 63 bits hold.</exception>
    public long TimeOf(long row)
    {
        ulong within = ((ulong)row + 1) & (BlockRows - 1);
        ulong first = (ulong)row + 1 - within;
        ulong start = StartOf(first);
        ulong low = 0;
        ulong length = within == 0 ? 0 : LengthOf(first, start);
        for (int level = Levels - 1; within != 0; level--)
        {
            ulong half = 1UL << level;
            ulong middle = Middle(level, first + half, length);
            if ((within & half) == 0)
            {
                length = middle;
            }
            else
            {
                low += middle;
                length -= middle;
                first += half;
                within -= half;
            }
        }

        return checked((long)(start + (low >> Shift)));
    }

    /// <summary>How many rows are born within a time; the exact inverse of <see cref="TimeOf"/>.</summary>
    /// <param name="elapsed">Ticks after the origin, 0 or more.</param>
    /// <param name="count">The number of rows that there are.</param>
    /// <returns>From 0 to <paramref name="count"/>.</returns>
    public long BornBy(long elapsed, long count)
    {
        // A constant rate finds the block, because it shares the blocks' borders.
        UInt128 steady = EventClock.Floor(new UInt128(0, (ulong)elapsed + 1) * _q - 1, _p);
        if (steady >= (ulong)count + BlockRows)
        {
            return count;
        }

        ulong first = (ulong)steady & ~(BlockRows - 1);
        ulong start = StartOf(first);
        ulong length = LengthOf(first, start);
        ulong target = ((ulong)elapsed - start + 1) << Shift; // ⌊position/2^shift⌋ ≤ elapsed − start  ⇔  position < target
        ulong low = 0;
        for (int level = Levels - 1; level >= 0; level--)
        {
            ulong middle = Middle(level, first + (1UL << level), length);
            bool born = low + middle < target;
            first += born ? 1UL << level : 0;
            low += born ? middle : 0;
            length = born ? length - middle : middle;
        }

        return (long)Math.Min(first, (ulong)count);
    }

    /// <summary>The time of the last row of a block, in ticks after the origin, as a constant rate has it.</summary>
    /// <param name="number">The row's number, counted from 1: a multiple of <see cref="BlockRows"/>, or 0 for the origin.</param>
    public ulong StartOf(ulong number) => checked((ulong)(long)EventClock.Floor(new UInt128(0, number) * _p, _q));

    /// <summary>The length of a block in units of 2^-shift ticks; below 2^62.</summary>
    /// <param name="number">The number of the row before the block.</param>
    /// <param name="start">Its time.</param>
    public ulong LengthOf(ulong number, ulong start) =>
        ((ulong)EventClock.Floor(new UInt128(0, number + BlockRows) * _p, _q) - start) << Shift;

    /// <summary>Where the middle row of a stretch lies, from the stretch's start.</summary>
    /// <param name="level">The stretch has 2^(level + 1) rows.</param>
    /// <param name="number">The middle row's number.</param>
    /// <param name="length">The stretch's length.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Middle(int level, ulong number, ulong length) =>
        Math.BigMul(length, MidpointTable.Fraction(_tables[level], Bits.At(_key, (long)number)), out _);

    private UInt128 LongestBlock(int levels) => ((new UInt128(0, _p) << levels) + _q - 1) / _q;
}
