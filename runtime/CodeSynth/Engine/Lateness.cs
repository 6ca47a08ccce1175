using System.Numerics;

namespace CodeSynth.Engine;

/// <summary>
/// How late records are handed over at a pace: against the time that the schedule intended, never against the record before.
/// A fixed histogram of 4 KiB; the writer adds to it, any thread may read.
/// </summary>
public sealed class Lateness
{
    private const int StepBits = 3; // eight steps per power of two: a percentile is at most an eighth above the true one
    private const int Steps = 1 << StepBits;

    private readonly TimeProvider _time;
    private readonly long[] _records = new long[64 * Steps];
    private long _max;
    private long _began;
    private long _due = long.MaxValue;

    /// <summary>Nothing is late yet.</summary>
    /// <param name="time">What the run is paced by; the system's clock when null.</param>
    public Lateness(TimeProvider? time = null) => _time = time ?? TimeProvider.System;

    /// <summary>The longest time that a record was handed over after its schedule.</summary>
    public TimeSpan Max => new(Volatile.Read(ref _max));

    /// <summary>How far behind its schedule the run is at this moment: how long the records that are being handed over have been due.</summary>
    public TimeSpan Now
    {
        get
        {
            long due = Volatile.Read(ref _due);
            return due == long.MaxValue ? TimeSpan.Zero : new TimeSpan(Math.Max(0, _time.GetElapsedTime(_began).Ticks - due));
        }
    }

    /// <summary>The time within which a share of the records were handed over, rounded up by at most an eighth.</summary>
    /// <param name="share">From 0 to 1, for example 0.99.</param>
    public TimeSpan Within(double share)
    {
        double wanted = _records.Sum() * share;
        double found = 0;
        for (int slot = 0; slot < _records.Length; slot++)
        {
            found += _records[slot];
            if (found >= wanted)
            {
                return new TimeSpan(Math.Min(Last(slot), _max));
            }
        }

        return Max;
    }

    /// <summary>The clock starts.</summary>
    internal void Begin() => _began = _time.GetTimestamp();

    /// <summary>Time on the clock since it started.</summary>
    internal TimeSpan Elapsed => _time.GetElapsedTime(_began);

    /// <summary>Records are next that are due at a time since the clock started.</summary>
    internal void Expect(TimeSpan due) => Volatile.Write(ref _due, due.Ticks);

    /// <summary>No more records come.</summary>
    internal void End() => Volatile.Write(ref _due, long.MaxValue);

    /// <summary>Counts records that are handed over now.</summary>
    internal void Add(TimeSpan late, int records)
    {
        long ticks = Math.Max(0, late.Ticks);
        _records[SlotOf(ticks)] += records;
        Volatile.Write(ref _max, Math.Max(_max, ticks));
    }

    // Values below eight have a slot each; above, the leading four bits of a value name its slot.
    private static int SlotOf(long ticks)
    {
        int shift = Math.Max(0, BitOperations.Log2((ulong)ticks) - StepBits);
        return (shift << StepBits) + (int)(ticks >> shift);
    }

    private static long Last(int slot)
    {
        int shift = Math.Max(0, (slot >> StepBits) - 1);
        return (((long)slot - (shift << StepBits) + 1) << shift) - 1;
    }
}
