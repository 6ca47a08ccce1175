using System.Globalization;
using System.Text.Json;
using CodeSynth.Hosting.Tests.Support;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary>The e-commerce scenario, read from what a run writes by a JSON reader that is not ours.</summary>
public class ScenarioTests
{
    private const string Line = "--to stdout --set Customer.Count=100 --set Order.Count=20000 --set Order.Rate=10 --set Payment.Count=15000 --set Payment.Rate=8";

    [Fact]
    public async Task Run_References_PointToWhatWasWrittenBefore()
    {
        AppRun run = await AppRun.OfAsync(Line);

        var customers = new HashSet<string>();
        var orders = new Dictionary<string, (decimal Amount, DateTimeOffset Time)>();
        int payments = 0;
        DateTimeOffset last = DateTimeOffset.MinValue;
        foreach (JsonElement record in run.Lines.Select(l => JsonDocument.Parse(l).RootElement))
        {
            if (record.TryGetProperty("payment_id", out JsonElement paymentId))
            {
                Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"PAY_{++payments:D6}"), paymentId.GetString());
                (decimal amount, DateTimeOffset ordered) = orders[record.GetProperty("order_id").GetString()!];
                Assert.Equal(amount, record.GetProperty("amount").GetDecimal());
                DateTimeOffset paid = Time(record);
                Assert.InRange(paid - ordered, TimeSpan.Zero, TimeSpan.FromMinutes(30));
                Assert.Equal("completed", record.GetProperty("status").GetString());
                Assert.Contains(record.GetProperty("payment_method").GetString(), (string[])["credit_card", "debit_card", "paypal", "bank_transfer"]);
                last = InOrder(last, paid);
            }
            else if (record.TryGetProperty("order_id", out JsonElement orderId))
            {
                Assert.Contains(record.GetProperty("customer_id").GetString()!, customers);
                decimal amount = record.GetProperty("total_amount").GetDecimal();
                Assert.InRange(amount, 10m, 1000m);
                Assert.Equal(amount, decimal.Round(amount, 2));
                Assert.Equal("pending", record.GetProperty("status").GetString());
                orders.Add(orderId.GetString()!, (amount, Time(record)));
                last = InOrder(last, Time(record));
            }
            else
            {
                Assert.Empty(orders);
                Assert.Contains(record.GetProperty("tier").GetString(), (string[])["premium", "regular", "basic"]);
                Assert.True(customers.Add(record.GetProperty("customer_id").GetString()!));
                Assert.Equal(JsonValueKind.Object, record.GetProperty("address").ValueKind);
            }
        }

        Assert.Equal(100, customers.Count);
        Assert.Contains("CUST_0001", customers);
        Assert.Contains("CUST_0100", customers);
        Assert.Equal(20_000, orders.Count);
        Assert.Equal(15_000, payments);
    }

    private static DateTimeOffset Time(JsonElement record) => record.GetProperty("created_at").GetDateTimeOffset();

    private static DateTimeOffset InOrder(DateTimeOffset last, DateTimeOffset time)
    {
        Assert.True(time >= last, $"{time:O} stands behind {last:O}");
        return time;
    }
}
