using CodeSynth.Planning;
using CodeSynth.Randomness;
using CodeSynth.Time;

namespace CodeSynth.Tests.Sampling;

/// <summary>A parent, a child and a maximum age, drawn at random over many orders of magnitude.</summary>
public readonly record struct ReferenceClocks(EventClock Parent, EventClock Child, TimeSpan MaxAge)
{
    private static readonly decimal[] s_rates =
        [0.000001m, 0.001m, 0.07m, 0.333333333m, 1m, 3m, 7.3m, 8m, 10m, 99.9m, 1_000m, 12_345.678901234m, 1_000_000m, 30_000_000m, 1_000_000_000m];

    public bool PlanLetsPass => Child.TimeOf(0) >= Parent.TimeOf(0) && RecencyGap.Find(Child, Parent, MaxAge.Ticks) is null;

    /// <summary>The n-th case: the child starts where a plan starts it, at the parent's first row.</summary>
    public static ReferenceClocks Random(long n, long mostRows)
    {
        long start = new DateTime(2026, 1, 1).Ticks + (long)Bits.Below(Bits.At(10, n), 1_000_000_000);
        long parents = 1 + (long)Bits.Below(Bits.At(12, n), (ulong)mostRows);
        long children = 1 + (long)Bits.Below(Bits.At(14, n), (ulong)mostRows);
        EventClock parent = RateOf(11, n) is { } rate && n % 2 == 0
            ? EventClock.Poisson(start, rate, parents, Bits.At(17, n))
            : new EventClock(start, RateOf(11, n), parents);
        var child = new EventClock(parent.TimeOf(0), RateOf(13, n), children);

        // From a tick to four months, each order of magnitude as likely as any other.
        long age = 1 + (long)(Bits.At(15, n) >> (21 + (int)(Bits.At(16, n) % 43)));
        return new ReferenceClocks(parent, child, TimeSpan.FromTicks(age));
    }

    private static EventRate? RateOf(ulong key, long n) =>
        Bits.Below(Bits.At(key, n), (ulong)s_rates.Length + 1) is var index && index < (ulong)s_rates.Length ? EventRate.Of(s_rates[index]) : null;
}
