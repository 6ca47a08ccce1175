using CodeSynth.Randomness;
using CodeSynth.Sampling;
using CodeSynth.Testing;
using CodeSynth.Tests.Sampling.Laws;
using CodeSynth.Time;

namespace CodeSynth.Tests.Sampling;

/// <summary>A transfer from A to B with B other than A.</summary>
public class OtherPickTests
{
    private static readonly long s_start = new DateTime(2026, 1, 1).Ticks;

    /// <summary>Zipf's exponent, recency in seconds (0 = none), the parent's rate (0 = none) and count.</summary>
    public static TheoryData<double, int, double, long> Kinds => new()
    {
        { 0, 0, 0, 2 },
        { 0, 0, 0, 1_000 },
        { 0, 0, 10, 1_000_000 },
        { 1.5, 0, 0, 2 },
        { 1.5, 0, 0, 100_000 },
        { 1.2, 0, 0, 3_000_000 },
        { 1.5, 0, 10, 1_000_000 },
        { 0, 1_800, 10, 1_000_000 },
        { 0, 1_800, 0, 1_000 },
        { 40, 0, 0, 1_000 },
        { 40, 0, 0, 3_000_000 },
        { 40, 0, 10, 1_000_000 },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Pick_EveryKind_DiffersFromTheOtherAndIsBorn(double zipf, int seconds, double rate, long count)
    {
        (ReferenceSampler from, ReferenceSampler to, EventClock child, EventClock parent) = Make(1, zipf, seconds, rate, count);
        for (long row = 0; row < 20_000; row++)
        {
            long time = child.TimeOf(row);
            long picked = to.At(row, time);

            Assert.NotEqual(from.At(row), picked);
            Assert.InRange(picked, 0, parent.BornBy(time) - 1);
            Assert.True(seconds == 0 || rate == 0 || parent.TimeOf(picked) >= time - TimeSpan.FromSeconds(seconds).Ticks);
            Assert.Equal(picked, to.At(row));
        }
    }

    /// <summary>The pair (a, b) has the product of the single laws on the condition that they differ. False-alarm rate: see <see cref="SeedLaw"/>.</summary>
    [Theory]
    [InlineData(0, 2)]
    [InlineData(0, 7)]
    [InlineData(0.5, 4)]
    [InlineData(1.5, 3)]
    [InlineData(3, 3)]
    public void Pairs_WithoutShuffle_FollowTheConditionedLaw(double zipf, int count)
    {
        double[] weights = [.. Enumerable.Range(1, count).Select(k => Math.Pow(k, -zipf))];
        double[] law = [.. weights.Select(w => w / weights.Sum())];
        double[] pairs = [.. from a in Enumerable.Range(0, count) from b in Enumerable.Range(0, count) select a == b ? 0 : law[a] * law[b] / (1 - law[a])];

        SeedLaw.Holds(seed =>
        {
            (ReferenceSampler from, ReferenceSampler to, _, _) = Make(seed, zipf, 0, 0, count, unshuffled: true);
            var observed = new long[count * count];
            for (long row = 0; row < 10_000; row++)
            {
                observed[from.At(row) * count + to.At(row)]++;
            }

            return ChiSquare.PValue(observed, pairs);
        });
    }

    /// <summary>The other account keeps its own picks: a field that is added changes nothing else.</summary>
    [Fact]
    public void Pick_ThatDiffersAnyway_IsTheOneWithoutExcept()
    {
        var clock = new EventClock(s_start, null, 1_000);
        ReferenceSampler alone = ReferenceSampler.Of(0, null, StreamKey.Of(1, "Transfer", "ToId"), clock, clock);
        (ReferenceSampler from, ReferenceSampler to, _, _) = Make(1, 0, 0, 0, 1_000);

        Assert.All(Enumerable.Range(0, 5_000).Where(row => alone.At(row) != from.At(row)), row => Assert.Equal(alone.At(row), to.At(row)));
    }

    /// <summary>Ten million rows a tick: drawing again gives the newest row each time, so its neighbour is taken.</summary>
    [Fact]
    public void Pick_RowsThatShareATick_TakesANeighbour()
    {
        var parent = new EventClock(s_start, EventRate.Of(1_000_000_000), 1_000);
        var child = new EventClock(s_start, EventRate.Of(10_000_000), 10);
        ReferenceSampler from = ReferenceSampler.Of(0, TimeSpan.FromTicks(1), 1, child, parent);
        ReferenceSampler to = ReferenceSampler.Of(new ReferenceMode { Recency = TimeSpan.FromTicks(1) }, 2, child, parent, from);

        Assert.All(Enumerable.Range(0, 9), row =>
        {
            Assert.NotEqual(from.At(row), to.At(row));
            Assert.InRange(parent.TimeOf(to.At(row)), child.TimeOf(row) - 1, child.TimeOf(row));
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Pick_EveryKind_AllocatesNothing(double zipf, int seconds, double rate, long count)
    {
        (_, ReferenceSampler to, _, _) = Make(1, zipf, seconds, rate, count);
        long sum = 0;
        Assert.Equal(0, Allocation.LeastBytes(() =>
        {
            for (long row = 0; row < 1_000; row++)
            {
                sum += to.At(row);
            }
        }));
        Assert.NotEqual(0, sum);
    }

    private static (ReferenceSampler From, ReferenceSampler To, EventClock Child, EventClock Parent) Make(
        ulong seed, double zipf, int seconds, double rate, long count, bool unshuffled = false)
    {
        var parent = new EventClock(s_start, rate == 0 ? null : EventRate.Of((decimal)rate), count);
        var child = new EventClock(parent.TimeOf(1), EventRate.Of(8), 1_000_000);
        var mode = new ReferenceMode { Zipf = zipf, Recency = seconds == 0 ? null : TimeSpan.FromSeconds(seconds), Unshuffled = unshuffled };
        ReferenceSampler from = ReferenceSampler.Of(mode, StreamKey.Of(seed, "Transfer", "FromId"), child, parent);
        return (from, ReferenceSampler.Of(mode, StreamKey.Of(seed, "Transfer", "ToId"), child, parent, from), child, parent);
    }
}
