using CodeSynth.Randomness;
using CodeSynth.Sampling;
using CodeSynth.Testing;
using CodeSynth.Tests.Sampling.Laws;
using CodeSynth.Time;

namespace CodeSynth.Tests.Sampling;

/// <summary>The rows that arrays of references name. False-alarm rate of the laws: see <see cref="SeedLaw"/>.</summary>
public unsafe class ReferenceItemsTests
{
    private const int Draws = 10_000;

    private static readonly long s_start = new DateTime(2026, 1, 1).Ticks;

    /// <summary>Zipf's exponent, the parent's rate (0 = none) and count, the fewest and most items.</summary>
    public static TheoryData<double, double, long, int, int> Kinds => new()
    {
        { 0, 0, 1, 0, 3 },
        { 0, 0, 7, 7, 7 },
        { 0, 0, 1_000, 0, 1_000 },
        { 0, 10, 1_000_000, 3, 9 },
        { 1.5, 0, 5, 5, 9 },
        { 1.2, 0, 3_000_000, 2, 20 },
        { 0.8, 10, 1_000_000, 4, 30 },
        { 40, 0, 50, 20, 50 },
        { 40, 10, 1_000_000, 3, 20 },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Distinct_EveryKind_NamesBornRowsOnce(double zipf, double rate, long count, int min, int max)
    {
        (ReferenceItems items, EventClock child, EventClock parent) = Make(1, zipf, rate, count, min, max, distinct: true);
        for (long row = 0; row < 200; row++)
        {
            long born = parent.BornBy(child.TimeOf(row));
            long[] named = At(items, row, child.TimeOf(row));

            Assert.InRange(named.Length, (int)Math.Min(min, born), (int)Math.Min(max, born));
            Assert.All(named, r => Assert.InRange(r, 0, born - 1));
            Assert.Equal(named.Length, named.Distinct().Count());
            Assert.Equal(named, At(items, row));
        }
    }

    /// <summary>All ordered triples of different rows of five, each as likely as any other: 60 cells.</summary>
    [Fact]
    public void Distinct_Uniform_GivesEveryOrderedTripleEquallyOften() =>
        SeedLaw.Holds(seed =>
        {
            (ReferenceItems items, EventClock child, _) = Make(seed, 0, 0, 5, 3, 3, distinct: true);
            return ChiSquare.PValue(Triples(items, child, 5), Law(Enumerable.Repeat(1.0, 5), 5));
        });

    /// <summary>Drawn without putting back, the popular rows first more often than not.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(1.5)]
    public void Distinct_Zipf_FollowsTheLawOfDrawingWithoutPuttingBack(double zipf) =>
        SeedLaw.Holds(seed =>
        {
            (ReferenceItems items, EventClock child, _) = Make(seed, zipf, 0, 4, 3, 3, distinct: true, unshuffled: true);
            return ChiSquare.PValue(Triples(items, child, 4), Law(Enumerable.Range(1, 4).Select(k => Math.Pow(k, -zipf)), 4));
        });

    /// <summary>Without Distinct each item is a pick of its own: all 64 triples of four rows, those of equal rows too.</summary>
    [Fact]
    public void Items_Uniform_AreIndependent() =>
        SeedLaw.Holds(seed =>
        {
            (ReferenceItems items, EventClock child, _) = Make(seed, 0, 0, 4, 3, 3, distinct: false);
            return ChiSquare.PValue(Triples(items, child, 4), [.. Enumerable.Repeat(1.0 / 64, 64)]);
        });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Lengths_BetweenTheBounds_AreEquallyLikely(bool distinct) =>
        SeedLaw.Holds(seed =>
        {
            (ReferenceItems items, EventClock child, _) = Make(seed, 0, 0, 50, 2, 9, distinct);
            var observed = new long[8];
            for (long row = 0; row < Draws; row++)
            {
                observed[At(items, row, child.TimeOf(row)).Length - 2]++;
            }

            return ChiSquare.PValue(observed, [.. Enumerable.Repeat(1.0 / 8, 8)]);
        });

    /// <summary>Other bounds change lengths and no item that remains, and the first item is the same with and without Distinct.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Items_WithOtherBounds_RemainTheSame(double zipf, double rate, long count, int min, int max)
    {
        foreach (bool distinct in new[] { false, true })
        {
            (ReferenceItems shorter, EventClock child, _) = Make(2, zipf, rate, count, min, max, distinct);
            (ReferenceItems longer, _, _) = Make(2, zipf, rate, count, max, max, distinct);
            (ReferenceItems other, _, _) = Make(2, zipf, rate, count, max, max, !distinct);
            for (long row = 0; row < 100; row++)
            {
                long[] all = At(longer, row, child.TimeOf(row));
                long[] some = At(shorter, row, child.TimeOf(row));

                Assert.Equal(all.Take(some.Length), some);
                Assert.Equal(all.Take(1), At(other, row, child.TimeOf(row)).Take(1));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Items_EveryKind_AllocateNothing(double zipf, double rate, long count, int min, int max)
    {
        foreach (bool distinct in new[] { false, true })
        {
            (ReferenceItems items, EventClock child, _) = Make(1, zipf, rate, count, min, max, distinct);
            long sum = 0;
            Assert.Equal(0, Allocation.LeastBytes(() =>
            {
                long* rows = stackalloc long[ReferenceItems.MaxItems];
                for (long row = 0; row < 50; row++)
                {
                    sum += items.At(row, child.TimeOf(row), rows) + 1;
                }
            }));
            Assert.NotEqual(0, sum);
        }
    }

    private static long[] Triples(ReferenceItems items, EventClock child, int count)
    {
        var observed = new long[count * count * count];
        for (long row = 0; row < Draws; row++)
        {
            long[] named = At(items, row, child.TimeOf(row));
            observed[(named[0] * count + named[1]) * count + named[2]]++;
        }

        return observed;
    }

    /// <summary>The probability of each ordered triple when rows of these weights are drawn and not put back.</summary>
    private static double[] Law(IEnumerable<double> weights, int count)
    {
        double[] w = [.. weights];
        double all = w.Sum();
        return
        [
            .. from a in Enumerable.Range(0, count)
               from b in Enumerable.Range(0, count)
               from c in Enumerable.Range(0, count)
               select a == b || a == c || b == c ? 0 : w[a] / all * (w[b] / (all - w[a])) * (w[c] / (all - w[a] - w[b])),
        ];
    }

    private static long[] At(ReferenceItems items, long row, long time)
    {
        long* rows = stackalloc long[ReferenceItems.MaxItems];
        return new ReadOnlySpan<long>(rows, items.At(row, time, rows)).ToArray();
    }

    private static long[] At(ReferenceItems items, long row)
    {
        long* rows = stackalloc long[ReferenceItems.MaxItems];
        return new ReadOnlySpan<long>(rows, items.At(row, rows)).ToArray();
    }

    private static (ReferenceItems Items, EventClock Child, EventClock Parent) Make(
        ulong seed, double zipf, double rate, long count, int min, int max, bool distinct, bool unshuffled = false)
    {
        var parent = new EventClock(s_start, rate == 0 ? null : EventRate.Of((decimal)rate), count);
        var child = new EventClock(parent.TimeOf(Math.Max(min, 1) - 1), EventRate.Of(8), 1_000_000);
        ReferenceSampler pick = ReferenceSampler.Of(new ReferenceMode { Zipf = zipf, Unshuffled = unshuffled }, StreamKey.Of(seed, "Order", "ProductIds"), child, parent);
        return (new ReferenceItems(pick, StreamKey.Of(seed, "Order", "ProductIds#"), min, max, distinct), child, parent);
    }
}
