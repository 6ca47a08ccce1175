using System.Numerics;
using CodeSynth.Time;

namespace CodeSynth.Workflows;

/// <summary>
/// How a schedule is laid out: how long a bucket is and how many there are, and where an instance, its route and its step stand in a word of 64 bits. It decides
/// about speed and memory alone; the events and their order are the same with any.
/// </summary>
/// <remarks>
/// A word has the tick within its bucket on top, then the instance, counted from a base that moves on with the run, then the route (see <see cref="RouteTable"/>) and the step. So words of a bucket compare as (time, instance).
/// </remarks>
internal readonly struct ScheduleLayout
{
    /// <summary>How many events a bucket should hold: enough to pay for finding it, few enough to be sorted in a core's first cache.</summary>
    private const int EventsPerBucket = 256;

    private const int UsualRingBits = 16;
    private const int MostRingBits = 20;
    private const int MostTickBits = 44;

    // What the number of arrivals within a time may exceed its mean by where they are random: twice the mean and as many more are out of reach.
    private const long Surplus = 4096;

    private ScheduleLayout(Workflow workflow, int tickBits, int ringBits)
    {
        TickBits = tickBits;
        RingBits = ringBits;
        StepBits = BitsFor(workflow.MaxSteps);
        RouteBits = BitsFor(RouteTable.CountOf(workflow));
    }

    /// <summary>A bucket is 2^this ticks long.</summary>
    public int TickBits { get; }

    /// <summary>There are 2^this buckets.</summary>
    public int RingBits { get; }

    /// <summary>How many bits a step takes.</summary>
    public int StepBits { get; }

    /// <summary>How many bits a route takes.</summary>
    public int RouteBits { get; }

    /// <summary>How many bits stand below the instance.</summary>
    public int CodeBits => StepBits + RouteBits;

    /// <summary>How many bits are left to an instance.</summary>
    public int InstanceBits => Math.Min(62, 64 - TickBits - CodeBits);

    /// <summary>How many instances can be told apart; the last number is left out, so no word has all bits set.</summary>
    public long MostInstances => (1L << InstanceBits) - 1;

    /// <summary>A layout.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="clock">When its instances are born.</param>
    /// <param name="layout">The layout.</param>
    /// <returns>False where more instances would be under way at once than a word can tell apart.</returns>
    public static bool TryCreate(Workflow workflow, EventClock clock, out ScheduleLayout layout)
    {
        for (int ringBits = UsualRingBits; ringBits <= MostRingBits; ringBits++)
        {
            layout = new ScheduleLayout(workflow, TickBitsFor(workflow, clock, ringBits), ringBits);
            layout = new ScheduleLayout(workflow, layout.TickBits, RingBitsFor(workflow, layout.TickBits));
            if (layout.TickBits <= MostTickBits && layout.CanTellApart(workflow, clock))
            {
                return true;
            }
        }

        layout = default;
        return false;
    }

    private bool CanTellApart(Workflow workflow, EventClock clock)
    {
        // Twice as many, so that moving the base on, which touches every word, is rare.
        return InstanceBits > 0 && (clock.Count <= MostInstances || (clock.HasRate && 2 * MostUnderWay(workflow, clock) <= MostInstances));
    }

    private Int128 MostUnderWay(Workflow workflow, EventClock clock)
    {
        Int128 time = (Int128)workflow.MaxDuration + (1L << TickBits);
        Int128 born = time * clock.PeriodRows / clock.PeriodTicks + 2;
        return clock.IsEven ? born : 2 * born + Surplus;
    }

    /// <summary>As long as <see cref="EventsPerBucket"/> take; longer where the longest delay would need too many.</summary>
    private static int TickBitsFor(Workflow workflow, EventClock clock, int mostRingBits)
    {
        Int128 ticks = clock.HasRate
            ? EventsPerBucket * (Int128)clock.PeriodTicks / clock.PeriodRows / workflow.MaxSteps
            : EventsPerBucket * (Int128)workflow.MaxDelay / Math.Max(1, clock.Count);
        int wanted = (int)Int128.Log2(Int128.Max(1, ticks));
        int least = Math.Max(0, BitsFor(workflow.MaxDelay + 1) - mostRingBits + 1); // + 1: a delay of a whole ring and more fits
        return Math.Max(Math.Min(wanted, 32), least);
    }

    // The event of an instance that is born at a bucket's end comes up to MaxDelay after it.
    private static int RingBitsFor(Workflow workflow, int tickBits) => Math.Max(6, BitsFor((workflow.MaxDelay >> tickBits) + 3));

    /// <summary>How many bits tell so many values apart.</summary>
    private static int BitsFor(long values) => values <= 1 ? 0 : BitOperations.Log2((ulong)(values - 1)) + 1;
}
