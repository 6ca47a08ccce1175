using System.Collections.Immutable;
using System.Text.Json;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Randomness;
using CodeSynth.Tests.Support;
using CodeSynth.Time;

namespace CodeSynth.Tests.Planning;

/// <summary>Entities that arrive as Poisson processes, through plan and engine.</summary>
public class PoissonPlanTests
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    [Fact]
    public void Create_PoissonWithoutARate_IsRefused() =>
        Refuses(
            [PlainEntity.Of("Order", 50)],
            With("Order", new EntityOverride { Arrivals = Arrivals.Poisson }),
            "Order.Arrivals is Poisson, which needs a rate. Set Order.Rate above 0, or Order.Arrivals to constant.");

    /// <summary>The ends of blocks alone would say that it fits: the row lies inside of one.</summary>
    [Fact]
    public void Create_PoissonRowAfterTheYear9999_IsRefusedWithTheNumbers()
    {
        EntityDescriptor[] model = [PlainEntity.Of("Order", 100, 10m)];
        PlanOptions options = With("Order", new EntityOverride { Arrivals = Arrivals.Poisson });
        long last = Clock(model, options, "Order").TimeOf(99) - options.Start.UtcTicks;

        Plan fits = Plan.Create(model, options with { Start = new DateTimeOffset(DateTime.MaxValue.Ticks - last, TimeSpan.Zero) });

        Assert.Equal(DateTime.MaxValue.Ticks, fits.Entities[0].Clock.TimeOf(99));
        string message = Assert.Throws<PlanException>(() => Plan.Create(model, options with { Start = new DateTimeOffset(DateTime.MaxValue.Ticks - last + 1, TimeSpan.Zero) })).Message;
        Assert.StartsWith("Order row 99 would be born after the year 9999: Count 100 at Rate 10 from 9999-12-31T23:59:", message, StringComparison.Ordinal);
        Refuses(
            model,
            With("Order", new EntityOverride { Arrivals = Arrivals.Poisson, Count = long.MaxValue }),
            "Order row 9223372036854775806 would be born after the year 9999: Count 9223372036854775807 at Rate 10 from 2026-01-01T00:00:00.000Z. Lower Order.Count or raise Order.Rate.");
    }

    [Fact]
    public void Create_TheSeedAndTheName_DecideTheTimes()
    {
        EntityDescriptor[] model = [PlainEntity.Of("A", 10, 10m), PlainEntity.Of("B", 10, 10m)];
        PlanOptions options = With("A", new EntityOverride { Arrivals = Arrivals.Poisson }) with { Seed = 4 };
        options = options with { Entities = options.Entities.Add("B", new EntityOverride { Arrivals = Arrivals.Poisson }) };

        Assert.Equal(Clock(model, options, "A").TimeOf(5), Clock(model, options, "A").TimeOf(5));
        Assert.NotEqual(Clock(model, options, "A").TimeOf(5), Clock(model, options, "B").TimeOf(5));
        Assert.NotEqual(Clock(model, options, "A").TimeOf(5), Clock(model, options with { Seed = 5 }, "A").TimeOf(5));
    }

    /// <summary>Parents are at most two seconds old a hundred gaps on average: no plan can look through so many rows, and none needs to.</summary>
    [Fact]
    public void Create_ManyPoissonParentsWithGapsThatCannotBe_IsAccepted() =>
        Assert.Equal(2, Plan.Create(Recent(10_000_000_000, 100, 2), Both()).Entities.Count);

    [Fact]
    public void Create_ManyPoissonParentsWithGapsThatMayBe_IsRefused() =>
        Assert.Matches(
            @"^Nobody can tell before the run whether Payment row \d+ \(at 20\d\d-.*Z\) and those after it have a Order that is at most 2s old: Order arrives as a Poisson process, and so many rows are too many to look through\. " +
            @"Lower Order\.Count \(10000000000\) or Payment\.Count \(10000000000\), set Order\.Arrivals to constant, or give Payment\.Order a longer Recency\.$",
            Assert.Throws<PlanException>(() => Plan.Create(Recent(10_000_000_000, 15, 2), Both())).Message);

    [Fact]
    public void Create_PoissonParentsWithAGap_TellsItsFirstChild()
    {
        EntityDescriptor[] model = Recent(100_000, 5, 2);
        string message = Assert.Throws<PlanException>(() => Plan.Create(model, Both())).Message;

        Assert.Matches(@"^Payment row \d+ \(at .*Z\) has no Order that is at most 2s old: the newest before it was born at ", message);
    }

    /// <summary>
    /// Random trees of three entities: whatever the rates, arrivals and ages, either the plan is refused, or every parent exists, is not of the
    /// future and not too old by a tick. Where it is refused for a row, that row has no parent indeed (FindGap_… holds that it is the first).
    /// </summary>
    [Fact]
    public void Run_RandomPoissonModels_RefersToEligibleParentsAlone()
    {
        int ran = 0;
        for (long n = 0; n < 300; n++)
        {
            (EntityDescriptor[] model, PlanOptions options, TimeSpan age) = Random(n);
            Plan plan;
            try
            {
                plan = Plan.Create(model, options);
            }
            catch (PlanException)
            {
                continue;
            }

            ran++;
            Dictionary<string, EventClock> clocks = plan.Entities.ToDictionary(e => e.Name, e => e.Clock);
            foreach (JsonElement row in Runs.Capture(plan).Records.Select(r => JsonDocument.Parse(r.Line).RootElement))
            {
                string[] id = row.GetProperty("id").GetString()!.Split('-');
                long time = clocks[id[0]].TimeOf(long.Parse(id[1], null));
                long[] parents = [.. row.GetProperty("parents").EnumerateArray().Select(p => p.GetInt64())];
                for (int p = 0; p < parents.Length; p++)
                {
                    EventClock parent = clocks[p == 0 ? "A" : "B"];
                    Assert.InRange(parents[p], 0, parent.Count - 1);
                    Assert.InRange(parent.TimeOf(parents[p]), id[0] == "C" && p == 1 && parent.HasRate ? time - age.Ticks : 0, time);
                }
            }
        }

        Assert.InRange(ran, 100, 300);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Run_AnyNumberOfWorkers_WritesTheSameBytesInOrderOfTime(int workers)
    {
        EntityDescriptor a = PlainEntity.Of("A", 30_000, 1_000m);
        EntityDescriptor b = PlainEntity.Of("B", 20_000, 900m, PlainEntity.To(a, recency: s_second));
        EntityDescriptor c = PlainEntity.Of("C", 20_000, 700m, PlainEntity.To(a, zipf: 1.5), PlainEntity.To(b));
        PlanOptions options = With("A", new EntityOverride { Arrivals = Arrivals.Poisson });
        options = options with { Entities = options.Entities.Add("C", new EntityOverride { Arrivals = Arrivals.Poisson }) };
        Plan plan = Plan.Create([a, b, c], options);

        string[] records = [.. Runs.Capture(plan, workers).Records.Select(r => r.Line)];

        Dictionary<string, PlannedEntity> entities = plan.Entities.ToDictionary(e => e.Name);
        Assert.Equal(70_000, records.Length);
        Assert.Equal(Runs.Capture(plan).Records.Select(r => r.Line), records);
        (long, int, long)[] order = [.. records.Select(r => JsonDocument.Parse(r).RootElement.GetProperty("id").GetString()!.Split('-')).Select(id => (Entity: entities[id[0]], Row: long.Parse(id[1], null))).Select(r => (r.Entity.Clock.TimeOf(r.Row), r.Entity.Rank, r.Row))];
        Assert.Equal(order.Order(), order);
    }

    private static PlanOptions With(string entity, EntityOverride change) =>
        new() { Entities = ImmutableDictionary<string, EntityOverride>.Empty.Add(entity, change) };

    private static void Refuses(EntityDescriptor[] model, PlanOptions options, string message) =>
        Assert.Equal(message, Assert.Throws<PlanException>(() => Plan.Create(model, options)).Message);

    private static PlanOptions Both() => With("Order", new EntityOverride { Arrivals = Arrivals.Poisson });

    private static EntityDescriptor[] Recent(long count, decimal rate, int seconds)
    {
        EntityDescriptor order = PlainEntity.Of("Order", count, rate);
        return [order, PlainEntity.Of("Payment", count, rate + 1, PlainEntity.To(order, recency: TimeSpan.FromSeconds(seconds)))];
    }

    private static EventClock Clock(EntityDescriptor[] model, PlanOptions options, string entity) =>
        Plan.Create(model, options).Entities.Single(e => e.Name == entity).Clock;

    private static (EntityDescriptor[] Model, PlanOptions Options, TimeSpan Age) Random(long n)
    {
        EntityDescriptor a = PlainEntity.Of("A", 1 + Draw(1, 300), Rate(2));
        EntityDescriptor b = PlainEntity.Of("B", 1 + Draw(3, 300), Rate(4), PlainEntity.To(a, zipf: Draw(5, 2) * 1.2));
        TimeSpan age = TimeSpan.FromTicks(1 + (long)(Bits.At(6, n) >> (28 + (int)Draw(7, 20))));
        EntityDescriptor c = PlainEntity.Of("C", Draw(8, 300), Rate(9), PlainEntity.To(a), PlainEntity.To(b, recency: age));
        var changes = ImmutableDictionary<string, EntityOverride>.Empty;
        foreach (EntityDescriptor entity in (EntityDescriptor[])[a, b, c])
        {
            bool poisson = entity.Rate is not null && Draw((ulong)(10 + changes.Count), 3) > 0;
            changes = changes.Add(entity.Name, new EntityOverride { Arrivals = poisson ? Arrivals.Poisson : Arrivals.Constant });
        }

        return ([a, b, c], new PlanOptions { Seed = (ulong)n, Entities = changes }, age);

        long Draw(ulong key, ulong below) => (long)Bits.Below(Bits.At(key, n), below);

        decimal? Rate(ulong key) => ((decimal?[])[null, 0.01m, 1m, 3.3m, 10m, 1_000m, 100_000_000m])[Draw(key, 7)];
    }
}
