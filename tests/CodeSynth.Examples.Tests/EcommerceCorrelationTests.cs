using System.Text.Json;
using CodeSynth.Planning;

namespace CodeSynth.Examples.Tests;

/// <summary>What the scenario promises, read off the wire.</summary>
public class EcommerceCorrelationTests
{
    /// <summary>As the example is, and stretched: busy, slow, many customers, one customer.</summary>
    public static TheoryData<ulong, int, int, int, string, string> Shapes => new()
    {
        { 1, 100, 50, 40, "10", "8" },
        { 2, 100, 50, 40, "10", "8" },
        { 3, 1, 500, 400, "10", "8" },
        { 4, 3000, 20_000, 20_000, "1000", "1000" },
        { 5, 7, 5000, 5000, "0.01", "0.01" },
        { 6, 100, 2000, 3000, "333.333", "499.9" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Run_OrdersAndPayments_AreCorrelated(ulong seed, int customers, int orders, int payments, string orderRate, string paymentRate)
    {
        EcommerceRun run = EcommerceRun.Of(EcommerceRun.Options(seed, customers, orders, payments, Number(orderRate), Number(paymentRate)), workers: 2);

        var seenCustomers = new HashSet<string>();
        var seenOrders = new Dictionary<string, JsonElement>();
        foreach ((string topic, JsonElement record) in run.Records)
        {
            switch (topic)
            {
                case "customers":
                    Assert.True(seenCustomers.Add(Text(record, "customer_id")));
                    break;
                case "orders":
                    Assert.Contains(Text(record, "customer_id"), seenCustomers); // written before what refers to it
                    Assert.InRange(record.GetProperty("total_amount").GetDecimal(), 10m, 1000m);
                    Assert.Equal("pending", Text(record, "status"));
                    seenOrders.Add(Text(record, "order_id"), record);
                    break;
                default:
                    JsonElement order = seenOrders[Text(record, "order_id")];
                    Assert.Equal(order.GetProperty("total_amount").GetRawText(), record.GetProperty("amount").GetRawText());
                    Assert.InRange(record.GetProperty("created_at").GetDateTimeOffset() - order.GetProperty("created_at").GetDateTimeOffset(), TimeSpan.Zero, TimeSpan.FromMinutes(30));
                    break;
            }
        }

        Assert.Equal((customers, orders, payments), (seenCustomers.Count, seenOrders.Count, run.Payments.Count()));
    }

    [Fact]
    public void Run_AsDeclared_HasTheKeysOfTheScenario()
    {
        EcommerceRun run = EcommerceRun.Of(new PlanOptions());

        Assert.Equal(("CUST_0001", "CUST_0100"), Ends(run.Of("customers"), "customer_id"));
        Assert.Equal(("ORDER_00001", "ORDER_00050"), Ends(run.Orders, "order_id"));
        Assert.Equal(("PAY_000001", "PAY_000040"), Ends(run.Payments, "payment_id"));
        Assert.Equal(PlanOptions.DefaultStart.AddMilliseconds(100), run.Orders.First().GetProperty("created_at").GetDateTimeOffset());
    }

    [Fact]
    public void Run_ManyOrders_PrefersFewCustomersAndNewOrders()
    {
        EcommerceRun run = EcommerceRun.Of(EcommerceRun.Options(1, customers: 1000, orders: 20_000, payments: 20_000, orderRate: 10, paymentRate: 10));

        double top = run.Orders.GroupBy(o => Text(o, "customer_id")).Max(g => g.Count()) / 20_000.0;
        Assert.InRange(top, 0.37, 0.42); // 1 / Σ k^-1.5 for k to 1000 is 0.395; five standard deviations are 0.017

        Dictionary<string, DateTimeOffset> born = run.Orders.ToDictionary(o => Text(o, "order_id"), o => o.GetProperty("created_at").GetDateTimeOffset());
        double young = run.Payments.Skip(18_000).Average(p => (p.GetProperty("created_at").GetDateTimeOffset() - born[Text(p, "order_id")]).TotalMinutes);
        Assert.InRange(young, 4.5, 6.5); // a truncated exponential with rate 5 has the mean 30·(1/5 − e⁻⁵/(1 − e⁻⁵)) = 5.80 minutes
    }

    [Fact]
    public void Run_AnySeedAndWorkers_GivesItsOwnBytes()
    {
        string Bytes(ulong seed, int workers) =>
            string.Join('\n', EcommerceRun.Of(EcommerceRun.Options(seed, 500, 30_000, 30_000, 900, 800), workers).Records.Select(r => r.Record.GetRawText()));

        string one = Bytes(1, 1);
        Assert.Equal(one, Bytes(1, 2));
        Assert.Equal(one, Bytes(1, 7));
        Assert.NotEqual(one, Bytes(2, 1));
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(JsonElement record, string field) => record.GetProperty(field).GetString()!;

    private static (string First, string Last) Ends(IEnumerable<JsonElement> records, string field) => (Text(records.First(), field), Text(records.Last(), field));
}
