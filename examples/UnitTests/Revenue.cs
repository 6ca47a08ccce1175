using Ecommerce;

namespace UnitTests;

/// <summary>The code under test: what customers owe and what they have paid.</summary>
public static class Revenue
{
    /// <summary>The sum of all orders per customer.</summary>
    public static IReadOnlyDictionary<string, decimal> PerCustomer(IEnumerable<Order> orders) => orders
        .GroupBy(o => o.CustomerId)
        .ToDictionary(g => g.Key, g => g.Sum(o => (decimal)o.TotalAmount));

    /// <summary>What is still to be paid for an order; paying twice is not paid back here.</summary>
    public static decimal Open(Order order, IEnumerable<Payment> payments) => Math.Max(
        0,
        (decimal)order.TotalAmount - payments.Where(p => p.OrderId == order.OrderId).Sum(p => (decimal)p.Amount));
}
