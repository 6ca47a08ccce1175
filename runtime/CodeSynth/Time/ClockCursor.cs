using System.Runtime.CompilerServices;

namespace CodeSynth.Time;

/// <summary>
/// The times of consecutive rows, exactly as <see cref="EventClock.TimeOf"/> gives them, by adding whole ticks and carrying
/// the remainder, or in the order of a Poisson process's tree. A mutable struct: keep it in a local.
/// </summary>
public struct ClockCursor
{
    private readonly ulong _step;
    private readonly ulong _fraction;
    private readonly ulong _divisor;
    private ulong _remainder;
    private long _time;
    private PoissonWalk _poisson;

    internal ClockCursor(long time, ulong remainder, ulong step, ulong fraction, ulong divisor)
    {
        _time = time;
        _remainder = remainder;
        _step = step;
        _fraction = fraction;
        _divisor = divisor;
    }

    internal ClockCursor(PoissonWalk poisson) => _poisson = poisson;

    /// <summary>Returns the current row's time in UTC ticks and moves to the next row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Next()
    {
        if (_divisor == 0)
        {
            return _poisson.Next();
        }

        long time = _time;
        ulong next = (ulong)_time + _step;
        ulong remainder = _remainder + _fraction;
        if (remainder >= _divisor)
        {
            remainder -= _divisor;
            next++;
        }

        _remainder = remainder;
        _time = (long)next;
        return time;
    }

    /// <summary>The times of the current row and those behind it.</summary>
    internal unsafe void Fill(long* times, int count)
    {
        if (_divisor == 0 || _fraction != 0)
        {
            for (int i = 0; i < count; i++)
            {
                times[i] = Next();
            }

            return;
        }

        long time = _time;
        for (int i = 0; i < count; i++)
        {
            times[i] = time;
            time = (long)((ulong)time + _step);
        }

        _time = time;
    }
}
