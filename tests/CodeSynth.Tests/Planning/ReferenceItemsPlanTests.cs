using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Tests.Support;

namespace CodeSynth.Tests.Planning;

/// <summary>What arrays of references need, beside what every reference does.</summary>
public class ReferenceItemsPlanTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(10)]
    public void Distinct_FewerRowsThanTheFewestItems_IsRefused(int? rate) =>
        Refuses(
            Orders(PlainEntity.Of("Product", 2, rate), least: 3, distinct: true),
            "Order.ProductIds names at least 3 rows of Product that differ, but there are only 2. Set Product.Count to 3 or more, or Order.Count to 0.");

    [Theory]
    [InlineData(3, true)]
    [InlineData(0, true)]
    [InlineData(5, false)]
    public void Items_AsManyRowsAsTheyNeed_AreAccepted(int least, bool distinct) =>
        Assert.Equal(2, Runs.Plan(Orders(PlainEntity.Of("Product", Math.Max(distinct ? least : 1, 1)), least, distinct)).Entities.Count);

    [Fact]
    public void Items_NoRows_AreRefused() =>
        Refuses(
            Orders(PlainEntity.Of("Product", 0), least: 0, distinct: false),
            "Order.ProductIds refers to Product, which has no rows. Set Product.Count to 1 or more, or Order.Count to 0.");

    /// <summary>No order is older than a product that it may name, and of different ones the first order has as many as it must.</summary>
    [Theory]
    [InlineData(3, true, 2)]
    [InlineData(0, true, 0)]
    [InlineData(3, false, 0)]
    public void Items_RowsThatArrive_StartWithTheLastThatMustBeThere(int least, bool distinct, int parent)
    {
        Plan plan = Runs.Plan(Orders(PlainEntity.Of("Product", 5, 0.1m), least, distinct));

        Assert.Equal(plan.Entities[0].Clock.TimeOf(parent), plan.Entities[1].Clock.Origin);
    }

    private static EntityDescriptor[] Orders(EntityDescriptor product, int least, bool distinct) =>
    [
        product,
        PlainEntity.Of("Order", 100, 10m, new ReferenceDescriptor("ProductIds", () => product) { LeastItems = least, MostItems = 9, Distinct = distinct }),
    ];

    private static void Refuses(EntityDescriptor[] entities, string message) =>
        Assert.Equal(message, Assert.Throws<PlanException>(() => Runs.Plan(entities)).Message);
}
