using System.Globalization;

namespace Consumer;

/// <summary>What the topics hold, in a few lines.</summary>
public static class ShopReport
{
    private const int Shown = 3;

    public static IEnumerable<string> Lines(ShopTopics topics)
    {
        Customer[] customers = [.. topics.Customers().OrderBy(c => c.CustomerId, StringComparer.Ordinal)];
        yield return Text($"customers: {customers.Length} ({Counts(customers.Select(c => c.Tier))})");
        foreach (Customer customer in customers.Take(Shown))
        {
            yield return $"  {customer.CustomerId}  {customer.Name}, {customer.Address.City}";
        }

        Order[] orders = [.. topics.Orders().OrderBy(o => o.OrderId, StringComparer.Ordinal)];
        yield return Text($"orders: {orders.Length}, {orders.Sum(o => o.TotalAmount):N2} in total");
        foreach (Order order in orders.Take(Shown))
        {
            yield return Text($"  {order.OrderId}  {order.CreatedAt:HH:mm:ss.fff}  {order.TotalAmount:N2} by {order.CustomerId}");
        }

        Payment[] payments = [.. topics.Payments().OrderBy(p => p.PaymentId, StringComparer.Ordinal)];
        yield return Text($"payments: {payments.Length}, {payments.Sum(p => p.Amount):N2} in total ({Counts(payments.Select(p => p.PaymentMethod))})");
        foreach (Payment payment in payments.Take(Shown))
        {
            yield return Text($"  {payment.PaymentId}  {payment.CreatedAt:HH:mm:ss.fff}  {payment.Amount:N2} for {payment.OrderId}");
        }

        Dictionary<string, double> amounts = orders.ToDictionary(o => o.OrderId, o => o.TotalAmount);
        yield return Text($"{payments.Count(p => amounts.TryGetValue(p.OrderId, out double amount) && amount == p.Amount)} of {payments.Length} payments are what their order costs");
    }

    private static string Counts(IEnumerable<string> values) =>
        string.Join(", ", values.CountBy(v => v).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => Text($"{c.Key} {c.Value}")));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
