using System.Runtime.CompilerServices;

namespace CodeSynth.Sampling;

/// <summary>An instant or a length of time in ticks of 100 ns between two bounds, both included, that is a whole number of milliseconds or days. Never allocates.</summary>
public readonly struct UniformTicks
{
    private readonly UniformInt64 _units;
    private readonly long _unit;

    private UniformTicks(ulong key, long min, long max, long unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(min);
        _units = new UniformInt64(key, min / unit, max / unit);
        _unit = unit;
    }

    /// <summary>Whole milliseconds.</summary>
    /// <param name="key">The field's stream key.</param>
    /// <param name="min">The least, 0 or more; cut to a millisecond.</param>
    /// <param name="max">The greatest, not below <paramref name="min"/>; cut to a millisecond.</param>
    public static UniformTicks OfMilliseconds(ulong key, long min, long max) => new(key, min, max, TimeSpan.TicksPerMillisecond);

    /// <summary>Whole days.</summary>
    /// <param name="key">The field's stream key.</param>
    /// <param name="min">The least, 0 or more; cut to a day.</param>
    /// <param name="max">The greatest, not below <paramref name="min"/>; cut to a day.</param>
    public static UniformTicks OfDays(ulong key, long min, long max) => new(key, min, max, TimeSpan.TicksPerDay);

    /// <summary>The ticks of a row.</summary>
    /// <param name="row">The row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long At(long row) => _units.At(row) * _unit;
}
