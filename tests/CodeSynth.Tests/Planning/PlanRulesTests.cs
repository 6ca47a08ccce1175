using System.Collections.Immutable;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Tests.Support;
using CodeSynth.Time;

namespace CodeSynth.Tests.Planning;

public class PlanRulesTests
{
    private static readonly EntityDescriptor s_order = PlainEntity.Of("Order", 50, 10m);

    [Fact]
    public void Create_UnknownName_NamesTheKnownOnes() =>
        Refuses(
            [s_order],
            new PlanOptions { Only = ["Oder"] },
            "There is no entity 'Oder'. The model has: Order.");

    [Theory]
    [InlineData("-1", "Order.Rate is -1; a rate is above 0 and at most 1000000000 rows per second, with at most 9 digits after the point.")]
    [InlineData("0.0000000001", "Order.Rate is 0.0000000001; a rate is above 0 and at most 1000000000 rows per second, with at most 9 digits after the point.")]
    [InlineData("2000000000", "Order.Rate is 2000000000; a rate is above 0 and at most 1000000000 rows per second, with at most 9 digits after the point.")]
    public void Create_RateThatTheClockCannotKeep_IsRefused(string rate, string message) =>
        Refuses([s_order], With(new EntityOverride { Rate = decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture) }), message);

    [Fact]
    public void Create_NegativeCount_IsRefused() =>
        Refuses([s_order], With(new EntityOverride { Count = -5 }), "Order.Count is -5; it must be 0 or more, or -1 to go on until the run is stopped.");

    [Fact]
    public void UuidV7_EventTimeBefore1970_IsRefused()
    {
        var context = new PlanBuilder(new PlanOptions { Start = new DateTimeOffset(1969, 12, 31, 23, 59, 59, TimeSpan.Zero) });

        PlanException thrown = Assert.Throws<PlanException>(() => context.UuidV7(s_order, "OrderId", key: 1));

        Assert.Equal("Order.OrderId is a uuid of version 7, which begins with the milliseconds since 1970, but event time starts at 1969-12-31T23:59:59.000Z. Start in 1970 or later, or use version 4.", thrown.Message);
        Assert.Equal(new PlanBuilder(new PlanOptions { Start = DateTimeOffset.UnixEpoch }).UuidV7(s_order, "OrderId", key: 1).At(0, DateTime.UnixEpoch.Ticks) >> 80, UInt128.Zero);
    }

    [Fact]
    public void Create_RowAfterTheYear9999_IsRefusedWithTheNumbers() =>
        Refuses(
            [s_order],
            With(new EntityOverride { Count = 1_000_000, Rate = 0.000001m }),
            "Order row 999999 would be born after the year 9999: Count 1000000 at Rate 0.000001 from 2026-01-01T00:00:00.000Z. Lower Order.Count or raise Order.Rate.");

    /// <summary>A time of 3 days after the event time, and one of a day before it.</summary>
    [Fact]
    public void Create_TimesOutsideOfTheYears_AreRefused()
    {
        EntityDescriptor order = PlainEntity.WithTimes("Order", 50, 10m, before: TimeSpan.FromDays(1), after: TimeSpan.FromDays(3));

        Refuses(
            [order],
            new PlanOptions { Start = DateTimeOffset.MaxValue.AddDays(-3) },
            "Order.Late may lie 3d after the event time, which ends at 9999-12-29T00:00:04.999Z: after the year 9999. Start earlier, or lower Order.Count.");
        Refuses(
            [order],
            new PlanOptions { Start = DateTimeOffset.MinValue.AddHours(23) },
            "Order.Early may lie 1d before the event time, which starts at 0001-01-01T23:00:00.000Z: before the year 1. Start later.");
        Assert.NotNull(Plan.Create([order], new PlanOptions { Start = DateTimeOffset.MinValue.AddDays(1) }));
        Assert.NotNull(Plan.Create([order], new PlanOptions { Start = DateTimeOffset.MaxValue.AddDays(-3).AddSeconds(-5) }));
    }

    /// <summary>Rows without end leave room for the times that follow them.</summary>
    [Fact]
    public void Create_TimesAfterRowsWithoutEnd_EndWithTheYear9999()
    {
        EntityDescriptor order = PlainEntity.WithTimes("Order", EntityDescriptor.Unbounded, 10m, before: TimeSpan.Zero, after: TimeSpan.FromDays(3));

        EventClock clock = Plan.Create([order], new PlanOptions()).Entities[0].Clock;

        Assert.InRange(DateTime.MaxValue.Ticks - clock.TimeOf(clock.Count - 1), TimeSpan.FromDays(3).Ticks, TimeSpan.FromDays(3).Ticks + TimeSpan.TicksPerSecond / 10);
    }

    [Fact]
    public void Create_LastInstantOfTheYear9999_IsAccepted()
    {
        var options = new PlanOptions
        {
            Start = DateTimeOffset.MaxValue.AddSeconds(-5),
            Entities = ImmutableDictionary<string, EntityOverride>.Empty.Add("Order", new EntityOverride { Count = 50 }),
        };

        Plan plan = Plan.Create([s_order], options);

        Assert.Equal(DateTimeOffset.MaxValue.UtcTicks, plan.Entities[0].Clock.TimeOf(49));
    }

    [Fact]
    public void Create_MoreRowsThanASequenceCanNumber_IsRefusedWithTheNumbers()
    {
        EntityDescriptor limited = PlainEntity.Limited("Order", 5, int.MaxValue);

        Assert.Equal(int.MaxValue, Plan.Create([limited], With(new EntityOverride { Count = int.MaxValue })).Entities[0].Count);
        Refuses(
            [limited],
            With(new EntityOverride { Count = 3_000_000_000 }),
            "Order.Id can number 2147483647 rows, but Order has 3000000000. Lower Order.Count, or make the property a long or a string.");
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("")]
    public void Create_TopicThatKafkaRefuses_IsRefused(string topic) =>
        Refuses(
            [s_order],
            With(new EntityOverride { Topic = topic }),
            $"Order.Topic is '{topic}'; a topic has 1 to 249 of the characters a-z A-Z 0-9 . _ - and is not '.' or '..'.");

    [Fact]
    public void Create_TwoEntitiesOneTopic_IsRefused() =>
        Refuses(
            [s_order, PlainEntity.Of("Payment", 1)],
            With(new EntityOverride { Topic = "payment" }),
            "Order and Payment both write to the topic 'payment', where their records could not be told apart. Give one another Topic.");

    [Fact]
    public void Create_Circle_NamesIt()
    {
        EntityDescriptor? b = null;
        EntityDescriptor a = PlainEntity.Of("A", 1, null, new ReferenceDescriptor("B", () => b!));
        b = PlainEntity.Of("B", 1, null, new ReferenceDescriptor("A", () => a));

        Refuses([a, b], new PlanOptions(), "Entities refer to each other in a circle: A → B → A. Remove one of these references.");
    }

    [Fact]
    public void Create_ParentWithoutRows_IsRefused() =>
        Refuses(
            [PlainEntity.Of("Customer", 0), PlainEntity.Of("Order", 5, 1m, PlainEntity.To(PlainEntity.Of("Customer", 0)))],
            new PlanOptions(),
            "Order.Customer refers to Customer, which has no rows. Set Customer.Count to 1 or more, or Order.Count to 0.");

    [Fact]
    public void Create_NoParentYoungEnough_TellsTheFirstRowAndTheNumbersToChange()
    {
        // Orders end at 00:00:05.000; at most 10 s later the last payment may come, but 200 payments at 8/s last 25 s.
        EntityDescriptor payment = PlainEntity.Of("Payment", 200, 8m, PlainEntity.To(s_order, recency: TimeSpan.FromSeconds(10)));

        Refuses(
            [s_order, payment],
            new PlanOptions(),
            "Payment row 119 (at 2026-01-01T00:00:15.100Z) has no Order that is at most 10s old: the newest before it was born at 2026-01-01T00:00:05.000Z. " +
            "Raise Order.Count (50) or Order.Rate, lower Payment.Count (200), or give Payment.Order a longer Recency.");
    }

    [Fact]
    public void Create_ParentsThatAreAllTooOld_AdvisesARate()
    {
        EntityDescriptor customer = PlainEntity.Of("Customer", 45);

        Refuses(
            [customer, PlainEntity.Of("Order", 20, 4m, PlainEntity.To(customer, recency: TimeSpan.FromMilliseconds(1)))],
            new PlanOptions(),
            "Order row 0 (at 2026-01-01T00:00:00.250Z) has no Customer that is at most 1ms old: the newest before it was born at 2026-01-01T00:00:00.000Z. " +
            "Give Customer a Rate, lower Order.Count (20), or give Order.Customer a longer Recency.");
    }

    private static PlanOptions With(EntityOverride change) =>
        new() { Entities = ImmutableDictionary<string, EntityOverride>.Empty.Add("Order", change) };

    private static void Refuses(EntityDescriptor[] entities, PlanOptions options, string message) =>
        Assert.Equal(message, Assert.Throws<PlanException>(() => Plan.Create(entities, options)).Message);
}
