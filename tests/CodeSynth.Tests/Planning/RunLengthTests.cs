using System.Collections.Immutable;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Tests.Support;

namespace CodeSynth.Tests.Planning;

/// <summary>How many rows a plan has: by count, by event time, until it is stopped.</summary>
public class RunLengthTests
{
    private static readonly EntityDescriptor s_customer = PlainEntity.Of("Customer", 70);

    [Theory]
    [InlineData(10, 600, 6000)] // row i is born (i + 1) / rate after the start, and the end counts
    [InlineData(0.1, 600, 60)]
    [InlineData(10, 0.1, 1)]
    [InlineData(10, 0.0999, 0)]
    public void Create_Duration_TakesTheRowsBornByThen(double rate, double seconds, long rows)
    {
        Plan plan = Plan.Create([PlainEntity.Of("Order", 1_000_000, (decimal)rate)], Lasting(seconds));

        Assert.Equal(rows, plan.Entities[0].Count);
    }

    [Fact]
    public void Create_DurationAndCounts_TheSmallerCounts()
    {
        EntityDescriptor order = PlainEntity.Of("Order", 50, 10m, PlainEntity.To(s_customer));
        EntityDescriptor payment = PlainEntity.Of("Payment", 50_000, 8m, PlainEntity.To(order));

        Plan plan = Plan.Create([s_customer, order, payment], Lasting(100));

        // Payments begin when the first order is born, at 0.1 s.
        Assert.Equal([("Customer", 70L), ("Order", 50), ("Payment", 799)], plan.Entities.Select(e => (e.Name, e.Count)));
        Assert.All(plan.Entities, e => Assert.False(e.IsUnbounded));
    }

    [Fact]
    public void Create_DurationThatEndsBeforeTheFirstParent_HasNoChildren()
    {
        EntityDescriptor order = PlainEntity.Of("Order", 50, 0.1m);
        EntityDescriptor note = PlainEntity.Of("Note", 30, null, PlainEntity.To(order));

        Assert.All(Plan.Create([order, note], Lasting(9)).Entities, e => Assert.Equal(0, e.Count));
        Assert.Equal([1, 30], Plan.Create([order, note], Lasting(10)).Entities.Select(e => e.Count));
    }

    [Fact]
    public void Run_Duration_IsThePrefixOfTheWholeRun()
    {
        EntityDescriptor[] model = [s_customer, PlainEntity.Of("Order", 9_000, 1000m, PlainEntity.To(s_customer, zipf: 1.1))];
        string whole = Runs.Capture(Plan.Create(model, new PlanOptions())).Text;

        string part = Runs.Capture(Plan.Create(model, Lasting(3.5))).Text;

        Assert.StartsWith(part + "\n", whole, StringComparison.Ordinal);
        Assert.Equal(70 + 3500, part.Split('\n').Length);
    }

    [Fact]
    public void Create_Unbounded_HasRowsUpToTheEndOfTheCalendar()
    {
        Plan plan = Plan.Create([PlainEntity.Of("Order", EntityDescriptor.Unbounded, 10m)], new PlanOptions());
        PlannedEntity order = plan.Entities[0];

        Assert.True(order.IsUnbounded);
        Assert.InRange(order.Clock.TimeOf(order.Count - 1), DateTime.MaxValue.Ticks - TimeSpan.TicksPerSecond / 10 + 1, DateTime.MaxValue.Ticks);
        Assert.True(order.Clock.TimeOf(order.Count) > DateTime.MaxValue.Ticks);
    }

    [Fact]
    public void Run_UnboundedThatReachesTheEndOfTheCalendar_Ends()
    {
        EntityDescriptor order = PlainEntity.Of("Order", EntityDescriptor.Unbounded, 10m);
        EntityDescriptor payment = PlainEntity.Of("Payment", EntityDescriptor.Unbounded, 5m, PlainEntity.To(order));

        CapturingSink sink = Runs.Capture(Plan.Create([order, payment], new PlanOptions { Start = DateTimeOffset.MaxValue.AddSeconds(-2) }));

        Assert.Equal(20, sink.Records.Count(r => r.Topic == "order"));
        Assert.Equal(9, sink.Records.Count(r => r.Topic == "payment"));
    }

    [Fact]
    public void Create_UnboundedAtTheHighestRate_HasAsManyRowsAsThereAreNumbers() =>
        Assert.Equal(long.MaxValue, Plan.Create([PlainEntity.Of("Order", EntityDescriptor.Unbounded, 1_000_000_000m)], new PlanOptions()).Entities[0].Count);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.7, 0)]
    [InlineData(1, 0)]
    [InlineData(1.5, 0)]
    [InlineData(0, 30)]
    public void Run_ReferencesIntoAnUnboundedParent_AreThoseIntoABoundedOne(double zipf, int recencySeconds)
    {
        string bounded = Capture(20_000);
        string unbounded = Capture(EntityDescriptor.Unbounded);

        Assert.Equal(bounded, unbounded);

        string Capture(long count)
        {
            EntityDescriptor order = PlainEntity.Of("Order", count, 100m);
            TimeSpan? recency = recencySeconds > 0 ? TimeSpan.FromSeconds(recencySeconds) : null;
            EntityDescriptor payment = PlainEntity.Of("Payment", count, 80m, PlainEntity.To(order, recency, zipf));
            return Runs.Capture(Plan.Create([order, payment], Lasting(60))).Text;
        }
    }

    [Fact]
    public void Run_UnboundedWithoutADuration_GoesOnUntilItIsStopped()
    {
        EntityDescriptor order = PlainEntity.Of("Order", EntityDescriptor.Unbounded, 100m);
        EntityDescriptor payment = PlainEntity.Of("Payment", EntityDescriptor.Unbounded, 80m, PlainEntity.To(order, zipf: 1.2));
        using var stop = new CancellationTokenSource();
        using var endless = new CapturingSink { OnWrite = batch => StopAt(batch.LastTime) };

        RunResult result = SynthEngine.Run(Plan.Create([order, payment], new PlanOptions()), endless, new RunOptions(), stop.Token);

        Assert.True(result.Stopped);
        Assert.Equal(endless.Records.Count(r => r.Topic == "order"), result.NextRows[0]);

        void StopAt(long time)
        {
            if (time > PlanOptions.DefaultStart.UtcTicks + TimeSpan.TicksPerMinute)
            {
                stop.Cancel();
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(5.0)]
    public void Create_UnboundedWithoutARate_IsRefused(double? seconds)
    {
        PlanOptions options = seconds is { } some ? Lasting(some) : new PlanOptions();

        var refusal = Assert.Throws<PlanException>(() => Plan.Create([PlainEntity.Of("Customer", EntityDescriptor.Unbounded)], options));

        Assert.Equal(
            "Customer.Count is -1, which is until the run is stopped, but Customer has no rate: all of its rows would be born at once. Set Customer.Rate, or Customer.Count to 0 or more.",
            refusal.Message);
    }

    [Fact]
    public void Create_UnboundedChildOfParentsThatEnd_IsRefusedWhereRecencyRunsOut()
    {
        EntityDescriptor order = PlainEntity.Of("Order", 50, 10m);
        EntityDescriptor payment = PlainEntity.Of("Payment", EntityDescriptor.Unbounded, 10m, PlainEntity.To(order, TimeSpan.FromSeconds(10)));

        var refusal = Assert.Throws<PlanException>(() => Plan.Create([order, payment], new PlanOptions()));

        Assert.StartsWith("Payment row 149 (at 2026-01-01T00:00:15.100Z) has no Order that is at most 10s old", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_DurationOfNothing_IsRefused() =>
        Assert.Equal("The duration is 00:00:00; it must be above 0.", Assert.Throws<PlanException>(() => Plan.Create([s_customer], Lasting(0))).Message);

    [Fact]
    public void Create_StartFromANegativeRow_IsRefused()
    {
        var options = new PlanOptions { Entities = ImmutableDictionary<string, EntityOverride>.Empty.Add("Customer", new EntityOverride { FromRow = -1 }) };

        Assert.Equal("Customer cannot start from row -1; it must be 0 or more.", Assert.Throws<PlanException>(() => Plan.Create([s_customer], options)).Message);
    }

    private static PlanOptions Lasting(double seconds) => new() { Duration = TimeSpan.FromSeconds(seconds) };
}
