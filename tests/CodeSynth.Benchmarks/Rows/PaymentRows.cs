using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bogus;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using Ecommerce;

namespace CodeSynth.Benchmarks.Rows;

/// <summary>A payment: a reference by recency, an amount computed from the row it leads to, a choice.</summary>
/// <param name="size">How many rows there are.</param>
public class PaymentRows(PlanSize size) : RowBenchmarks<Payment>(size)
{
    /// <summary>In the small plan.</summary>
    public PaymentRows()
        : this(PlanSize.Small)
    {
    }

    private const int RecentOrders = 18_000; // half an hour of them

    /// <inheritdoc/>
    protected override JsonTypeInfo<Payment> TypeInfo => EcommerceJson.Default.Payment;

    /// <inheritdoc/>
    protected override unsafe int HandWritten(byte* destination, long row, int count, BatchColumns columns) => Hand.Payments(destination, row, count, columns);

    /// <inheritdoc/>
    protected override unsafe int HandWrittenAvro(byte* destination, long row, int count, BatchColumns columns) => HandAvro.Payments(destination, row, count, columns);

    /// <inheritdoc/>
    protected override void Fields(Utf8JsonWriter json, Payment row)
    {
        json.WriteStartObject();
        json.WriteString("payment_id"u8, row.PaymentId);
        json.WriteString("order_id"u8, row.OrderId);
        json.WriteNumber("amount"u8, row.Amount);
        json.WriteString("payment_method"u8, row.PaymentMethod);
        json.WriteString("status"u8, row.Status);
        json.WriteString("created_at"u8, row.CreatedAt);
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    protected override Faker<Payment> Faker()
    {
        // What a correlated model takes without addresses: the orders are kept.
        (string Id, double Amount)[] orders = [.. Enumerable.Range(1, RecentOrders).Select(i => ($"ORDER_{i:D5}", i / 100.0))];
        string[] methods = ["credit_card", "debit_card", "paypal", "bank_transfer"];
        (string Id, double Amount) order = default;
        return new Faker<Payment>().UseSeed(1)
            .RuleFor(p => p.PaymentId, f => $"PAY_{f.IndexFaker + 1:D6}")
            .RuleFor(p => p.OrderId, f => (order = f.PickRandom(orders)).Id)
            .RuleFor(p => p.Amount, _ => order.Amount)
            .RuleFor(p => p.PaymentMethod, f => f.PickRandom(methods))
            .RuleFor(p => p.Status, "completed")
            .RuleFor(p => p.CreatedAt, f => PlanOptions.DefaultStart.AddMilliseconds(125 * (f.IndexFaker + 1.0)));
    }
}
