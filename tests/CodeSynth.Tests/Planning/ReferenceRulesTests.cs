using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Tests.Support;

namespace CodeSynth.Tests.Planning;

/// <summary>What unique references, references that differ and references to the entity itself need; see <see cref="PlanRulesTests"/> for the others.</summary>
public class ReferenceRulesTests
{
    private static readonly TimeSpan s_halfHour = TimeSpan.FromMinutes(30);

    [Theory]
    [InlineData(null)]
    [InlineData(10)]
    public void Unique_MoreRowsThanParents_IsRefused(int? rate) =>
        Refuses(
            Unique(PlainEntity.Of("Order", 50, rate), "Payment", 51, 1m),
            "Payment.Order picks each Order at most once, but there are 51 rows of Payment and 50 of Order. Raise Order.Count to 51 or more, lower Payment.Count, or remove Unique.");

    [Fact]
    public void Unique_RowsThatOvertakeTheirParents_AreRefused() =>
        Refuses(
            Unique(PlainEntity.Of("Order", 50, 10m), "Payment", 50, 12m),
            "Payment.Order picks each Order at most once, but Payment row 49 (at 2026-01-01T00:00:04.266Z) comes before Order row 49 (at 2026-01-01T00:00:05.000Z). " +
            "Lower Payment.Count or Payment.Rate, raise Order.Rate, or remove Unique.");

    /// <summary>A head start of one parent lets a faster child run for a while.</summary>
    [Fact]
    public void Unique_FewRowsThatAreFaster_AreAccepted() => Accepts(Unique(PlainEntity.Of("Order", 50, 10m), "Payment", 5, 12m));

    [Fact]
    public void Unique_NewestFirstAndFaster_IsRefused() =>
        Refuses(
            Unique(PlainEntity.Of("Order", 50, 10m), "Payment", 5, 12m, s_halfHour),
            "Payment.Order picks each Order at most once, newest first, but the rows of Payment come more often. Give Payment a Rate of at most that of Order, or remove Recency or Unique.");

    [Fact]
    public void Unique_NewestFirstAndAllAtOnce_IsRefused() =>
        Refuses(
            Unique(PlainEntity.Of("Order", 50, 10m), "Payment", 5, null, s_halfHour),
            "Payment.Order picks each Order at most once, newest first, but the rows of Payment are all born at once. Give Payment a Rate of at most that of Order, or remove Recency or Unique.");

    [Fact]
    public void Unique_MaximumAgeOfAFewPeriods_IsRefused() =>
        Refuses(
            Unique(PlainEntity.Of("Order", 50, 10m), "Payment", 40, 8m, TimeSpan.FromSeconds(1)),
            "Payment.Order picks each Order at most once, at most 1s old, which leaves too few to choose from: at these rates it takes 1.05s. Give Payment.Order a longer Recency, raise the rates, or remove Unique.");

    [Fact]
    public void Unique_NewestFirstBeyondTheLastParent_IsRefusedWithTheCountItTakes()
    {
        EntityDescriptor[] model = Unique(PlainEntity.Of("Order", 1_000, 100m), "Payment", 500, 20m, s_halfHour);

        string message = Assert.Throws<PlanException>(() => Runs.Plan(model)).Message;

        Assert.Equal(
            "Payment.Order picks each Order at most once, newest first, and the last rows of Payment would pick up to Order row 2359, but there are 1000. " +
            "Raise Order.Count to 2360 or more, lower Payment.Count (500), or remove Recency or Unique.",
            message);
        Accepts(Unique(PlainEntity.Of("Order", 2_360, 100m), "Payment", 500, 20m, s_halfHour));
    }

    [Fact]
    public void Unique_CountsOfNoneAndOne_AreAccepted()
    {
        foreach (decimal? rate in (decimal?[])[null, 10m])
        {
            foreach (long count in (long[])[0, 1])
            {
                Accepts(Unique(PlainEntity.Of("Order", count, rate), "Payment", count, 8m));
                Accepts(Unique(PlainEntity.Of("Order", count, rate), "Payment", count, 8m, s_halfHour));
            }
        }
    }

    [Fact]
    public void Except_OneParent_IsRefused() =>
        Refuses(
            Transfers(PlainEntity.Of("Account", 1)),
            "Transfer.ToId must differ from Transfer.FromId, but there is only 1 Account. Set Account.Count to 2 or more, or Transfer.Count to 0.");

    /// <summary>Both parents of a row are there, because the rows start with the second birth.</summary>
    [Fact]
    public void Except_ParentsThatArrive_StartsWithTheSecond()
    {
        Plan plan = Runs.Plan(Transfers(PlainEntity.Of("Account", 5, 0.1m)));

        Assert.Equal(plan.Entities[0].Clock.TimeOf(1), plan.Entities[1].Clock.Origin);
    }

    [Fact]
    public void Except_RecencyThatHoldsOneParent_IsRefused()
    {
        // At 00:00:02.600 the accounts are 1.6 s and 0.6 s old.
        EntityDescriptor account = PlainEntity.Of("Account", 50, 1m);

        Refuses(
            Transfers(account, TimeSpan.FromMilliseconds(1_500)),
            "Transfer row 5 (at 2026-01-01T00:00:02.600Z) has no other Account that is at most 1500ms old: the newest before it was born at 2026-01-01T00:00:02.000Z. " +
            "Raise Account.Count (50) or Account.Rate, lower Transfer.Count (100), or give Transfer.ToId a longer Recency.");
        Accepts(Transfers(account, TimeSpan.FromMilliseconds(2_000)));
    }

    [Fact]
    public void Itself_RecencyBelowThePeriod_IsRefused() =>
        Refuses(
            [Itself(10, 2m, TimeSpan.FromMilliseconds(400))],
            "Employee.ManagerId refers to a row at most 400ms older, but rows are born 0.5s apart. Raise Employee.Rate, or give Employee.ManagerId a longer Recency.");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_000)]
    public void Itself_AnyCount_IsAcceptedAndNoCircle(long count)
    {
        EntityDescriptor employee = Itself(count, null, null);
        EntityDescriptor badge = PlainEntity.Of("Badge", count, null, PlainEntity.To(employee));

        Assert.Equal(["Employee", "Badge"], Runs.Plan(badge, employee).Entities.Select(e => e.Name));
        Assert.Equal(2 * count, Runs.Capture(Runs.Plan(badge, employee), workers: 3).Records.Count);
    }

    private static EntityDescriptor[] Unique(EntityDescriptor parent, string name, long count, decimal? rate, TimeSpan? recency = null) =>
        [parent, PlainEntity.Of(name, count, rate, PlainEntity.To(parent, recency) with { Unique = true })];

    private static EntityDescriptor[] Transfers(EntityDescriptor account, TimeSpan? recency = null) =>
        [
            account,
            PlainEntity.Of(
                "Transfer",
                100,
                10m,
                new ReferenceDescriptor("FromId", () => account) { Recency = recency },
                new ReferenceDescriptor("ToId", () => account) { Recency = recency, Except = "FromId" }),
        ];

    private static EntityDescriptor Itself(long count, decimal? rate, TimeSpan? recency)
    {
        EntityDescriptor? employee = null;
        employee = PlainEntity.Of("Employee", count, rate, new ReferenceDescriptor("ManagerId", () => employee!) { Recency = recency });
        return employee;
    }

    private static void Accepts(EntityDescriptor[] entities) => Assert.Equal(entities.Length, Runs.Plan(entities).Entities.Count);

    private static void Refuses(EntityDescriptor[] entities, string message) =>
        Assert.Equal(message, Assert.Throws<PlanException>(() => Runs.Plan(entities)).Message);
}
