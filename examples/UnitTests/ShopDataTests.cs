using CodeSynth;
using Ecommerce;

namespace UnitTests;

/// <summary>What test data of this kind promises: correlated, repeatable, and at hand row by row.</summary>
public class ShopDataTests
{
    [Fact]
    public void Row_AskedForTwice_IsEqual() => Assert.Equal(ShopData.Orders[17], ShopData.Orders[17]);

    [Fact]
    public void Row_OfAnEqualModel_IsEqual_AndOfAnotherSeedDiffers()
    {
        Assert.Equal(ShopData.Orders[17], SynthCatalog.Model.WithSeed(42).WithCount<Order>(5_000).Table<Order>()[17]);
        Assert.NotEqual(ShopData.Orders[17], ShopData.Model.WithSeed(43).Table<Order>()[17]);
    }

    [Fact]
    public void Row_PastTheEnd_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => ShopData.Orders[ShopData.Orders.Count]);

    [Fact]
    public void Rows_OfALongerTable_BeginWithThoseOfAShorterOne()
    {
        SynthTable<Order> longer = ShopData.Model.WithCount<Order>(1_000_000).Table<Order>();

        Assert.Equal(ShopData.Orders.Take(1000), longer.Take(1000));
    }

    [Fact]
    public void Customers_FoundByKey_AreTheRowsOfTheTable()
    {
        Assert.True(ShopData.Customers.TryFind("CUST_0018", out Customer? customer));
        Assert.Equal(ShopData.Customers[17], customer);

        Assert.False(ShopData.Customers.TryFind("CUST_0101", out _)); // there are a hundred
        Assert.False(ShopData.Customers.TryFind("CUST_18", out _)); // not how a key is written
    }

    [Fact]
    public void Orders_NameCustomersThatExist() =>
        Assert.All(ShopData.Orders.Take(1000), order => Assert.True(ShopData.Customers.TryFind(order.CustomerId, out _)));

    [Fact]
    public void Orders_CostFrom10To1000InCents() => Assert.All(ShopData.Orders, order =>
    {
        Assert.InRange(order.TotalAmount, 10.0, 1000.0);
        Assert.Equal(order.TotalAmount, Math.Round(order.TotalAmount, 2));
    });

    [Fact]
    public void Payments_HaveTheAmountOfTheirOrder_AndComeAtMostHalfAnHourAfterIt() => Assert.All(ShopData.Payments.Take(1000), payment =>
    {
        Assert.True(ShopData.Orders.TryFind(payment.OrderId, out Order? order));
        Assert.Equal(order.TotalAmount, payment.Amount);
        Assert.InRange(payment.CreatedAt - order.CreatedAt, TimeSpan.Zero, TimeSpan.FromMinutes(30));
    });

    /// <summary>Nothing is shared that changes, so rows may be asked for from anywhere at once.</summary>
    [Fact]
    public void Rows_ReadByManyThreads_AreThoseReadByOne()
    {
        Order[] alone = [.. ShopData.Orders.Take(1000)];

        Order[] together = [.. Enumerable.Range(0, 1000).AsParallel().AsOrdered().Select(row => ShopData.Orders[row])];

        Assert.Equal(alone, together);
    }
}
