using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bogus;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using Ecommerce;

namespace CodeSynth.Benchmarks.Rows;

/// <summary>An order: a key, a reference by popularity, an amount, a constant, a time.</summary>
/// <param name="size">How many rows there are.</param>
public class OrderRows(PlanSize size) : RowBenchmarks<Order>(size)
{
    /// <summary>In the small plan.</summary>
    public OrderRows()
        : this(PlanSize.Small)
    {
    }

    /// <inheritdoc/>
    protected override JsonTypeInfo<Order> TypeInfo => EcommerceJson.Default.Order;

    /// <inheritdoc/>
    protected override unsafe int HandWritten(byte* destination, long row, int count, BatchColumns columns) => Hand.Orders(destination, row, count, columns);

    /// <inheritdoc/>
    protected override unsafe int HandWrittenAvro(byte* destination, long row, int count, BatchColumns columns) => HandAvro.Orders(destination, row, count, columns);

    /// <inheritdoc/>
    protected override void Fields(Utf8JsonWriter json, Order row)
    {
        json.WriteStartObject();
        json.WriteString("order_id"u8, row.OrderId);
        json.WriteString("customer_id"u8, row.CustomerId);
        json.WriteNumber("total_amount"u8, row.TotalAmount);
        json.WriteString("status"u8, row.Status);
        json.WriteString("created_at"u8, row.CreatedAt);
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    protected override Faker<Order> Faker()
    {
        string[] customers = [.. Enumerable.Range(1, BenchmarkPlan.Customers).Select(i => $"CUST_{i:D4}")];
        return new Faker<Order>().UseSeed(1)
            .RuleFor(o => o.OrderId, f => $"ORDER_{f.IndexFaker + 1:D5}")
            .RuleFor(o => o.CustomerId, f => f.PickRandom(customers))
            .RuleFor(o => o.TotalAmount, f => (double)f.Finance.Amount(10, 1000))
            .RuleFor(o => o.Status, "pending")
            .RuleFor(o => o.CreatedAt, f => PlanOptions.DefaultStart.AddMilliseconds(100 * (f.IndexFaker + 1.0)));
    }
}
