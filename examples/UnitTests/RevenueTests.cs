using Ecommerce;

namespace UnitTests;

/// <summary>Tests as you would write them for your own code, on data that somebody else takes care of.</summary>
public class RevenueTests
{
    [Fact]
    public void PerCustomer_OfAThousandOrders_AddsUpToTheirSum()
    {
        Order[] orders = [.. ShopData.Orders.Take(1000)];

        IReadOnlyDictionary<string, decimal> revenue = Revenue.PerCustomer(orders);

        Assert.Equal(orders.Sum(o => (decimal)o.TotalAmount), revenue.Values.Sum());
    }

    [Fact]
    public void Open_OfAnOrderWithoutPayments_IsAllOfIt()
    {
        Order order = ShopData.Orders[17];

        Assert.Equal((decimal)order.TotalAmount, Revenue.Open(order, []));
    }

    [Fact]
    public void Open_OfAPaidOrder_IsNothing()
    {
        Payment payment = ShopData.Payments[0];
        Assert.True(ShopData.Orders.TryFind(payment.OrderId, out Order? order));

        Assert.Equal(0, Revenue.Open(order, [payment]));
    }

    /// <summary>A record of the table is a start; <c>with</c> makes the odd case of it.</summary>
    [Fact]
    public void Open_OfAnOrderThatIsPaidInPart_IsTheRest()
    {
        Order order = ShopData.Orders[17] with { TotalAmount = 100 };
        Payment payment = ShopData.Payments[0] with { OrderId = order.OrderId, Amount = 40 };

        Assert.Equal(60, Revenue.Open(order, [payment]));
    }
}
