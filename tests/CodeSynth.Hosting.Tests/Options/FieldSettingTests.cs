using System.Text.Json;
using CodeSynth.Hosting.Tests.Support;

namespace CodeSynth.Hosting.Tests.Options;

/// <summary>What a run changes about the samplers of fields, by the examples' own.</summary>
public class FieldSettingTests
{
    private const long Rows = 2000;

    [Fact]
    public async Task Bounds_ThatARunNarrows_AreKeptAndReached()
    {
        decimal[] amounts = [.. (await PaymentsAsync("--set PaymentEvent.Amount.Min=2.50 --set PaymentEvent.Amount.Max=3")).Select(p => p.GetProperty("amount").GetDecimal())];

        Assert.Equal((2.50m, 3m), (amounts.Min(), amounts.Max())); // 51 values among 2,000 rows: one is missing with a probability below 1e-15
    }

    [Fact]
    public async Task Bounds_OfOneField_ChangeNoOther()
    {
        string[] before = [.. (await PaymentsAsync("")).Select(WithoutAmount)];
        string[] after = [.. (await PaymentsAsync("--set PaymentEvent.Amount.Max=3")).Select(WithoutAmount)];

        Assert.Equal(before, after);

        static string WithoutAmount(JsonElement payment) => string.Join('|', payment.EnumerateObject().Where(p => p.Name != "amount").Select(p => p.Value.GetRawText()));
    }

    [Fact]
    public async Task Weights_ThatARunChanges_AreThoseOfTheRows()
    {
        JsonElement[] payments = await PaymentsAsync("--set PaymentEvent.Currency.Weight.GBP=1000000000");

        Assert.All(payments, p => Assert.Equal("GBP", p.GetProperty("currency").GetString())); // false with a probability of 1.6e-5
    }

    [Fact]
    public async Task References_ByPopularityAndRecency_TakeOtherFigures()
    {
        AppRun popular = await AppRun.OfAsync("--to stdout --only Order -n 500 --set Order.CustomerId.Zipf=20");
        AppRun young = await AppRun.OfAsync("--to stdout --set Payment.OrderId.Recency=1s");
        Dictionary<string, DateTimeOffset> orders = young.Lines.Select(Parse).Where(r => r.TryGetProperty("total_amount", out _))
            .ToDictionary(o => o.GetProperty("order_id").GetString()!, o => o.GetProperty("created_at").GetDateTimeOffset());

        Assert.Single(popular.Lines.Select(l => Parse(l).GetProperty("customer_id").GetString()).Distinct()); // the second is picked once in a million
        Assert.All(
            young.Lines.Select(Parse).Where(r => r.TryGetProperty("payment_id", out _)),
            p => Assert.InRange(p.GetProperty("created_at").GetDateTimeOffset() - orders[p.GetProperty("order_id").GetString()!], TimeSpan.Zero, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Run_WithSettings_IsRepeatedByItsFirstLine()
    {
        const string Settings = "--set PaymentEvent.Amount.Min=2.5 --set PaymentEvent.Currency.Weight.GBP=7";
        AppRun run = await AppRun.OfAsync($"--to null -n 100 {Settings}", host => host, model: Payments.SynthCatalog.Model);
        string line = run.Out.Split('\n')[0];
        AppRun again = await AppRun.OfAsync(line[(line.IndexOf(AppRun.Program, StringComparison.Ordinal) + AppRun.Program.Length)..], host => host, model: Payments.SynthCatalog.Model);

        Assert.Contains(Settings, line, StringComparison.Ordinal);
        Assert.Equal(Topics(run), Topics(again));

        static string[] Topics(AppRun of) => [.. of.Out.Split('\n').Where(l => l.StartsWith("topic:", StringComparison.Ordinal)).Select(l => l[(l.LastIndexOf(' ') + 1)..])];
    }

    [Theory]
    [InlineData("Order.TotalAmount.Max=2000", "Order.TotalAmount from 10.00 to 2000.00 is not within what its attribute says, 10.00 to 1000.00: a run may narrow that; to widen it, change the attribute.")]
    [InlineData("Order.TotalAmount.Min=999.999", "Order.TotalAmount: 999.999 has more than the 2 decimals of the field.")]
    [InlineData("Order.TotalAmount.Min=ten", "--set Order.TotalAmount.Min=ten: a bound is a number, for example 12.5.")]
    [InlineData("Order.TotalAmount.Mini=20", "--set Order.TotalAmount.Mini=20: Order has no setting 'TotalAmount.Mini'. Did you mean 'TotalAmount.Min'? The settings are: Count, Rate, Arrivals, Topic, TotalAmount.Min, TotalAmount.Max, CustomerId.Zipf.")]
    [InlineData("Order.CustomerId.Zipf=0", "--set Order.CustomerId.Zipf=0: Zipf's exponent is a number above 0.")]
    [InlineData("Order.CustomerId.Recency=5m", "--set Order.CustomerId.Recency=5m: Order has no setting 'CustomerId.Recency'. Did you mean 'CustomerId.Zipf'? The settings are: Count, Rate, Arrivals, Topic, TotalAmount.Min, TotalAmount.Max, CustomerId.Zipf.")]
    [InlineData("Customer.Tier.Weight.basic=2", "--set Customer.Tier.Weight.basic=2: Customer has no setting 'Tier.Weight.basic'. The settings are: Count, Rate, Arrivals, Topic.")]
    public async Task Setting_ThatCannotBe_SaysWhy(string setting, string message) =>
        (await AppRun.OfAsync($"--to null --set {setting}")).MustFail(ExitCodes.Usage, message);

    [Theory]
    [InlineData("Currency.Weight.CHF=1", "PaymentEvent.Currency is never 'CHF'. Its values are: USD, EUR, GBP.")]
    [InlineData("Currency.Weight.EUR=-1", "--set PaymentEvent.Currency.Weight.EUR=-1: a weight is a number above 0.")]
    public async Task Weight_ThatCannotBe_SaysWhy(string setting, string message) =>
        (await AppRun.OfAsync($"--to null --set PaymentEvent.{setting}", host => host, model: Payments.SynthCatalog.Model)).MustFail(ExitCodes.Usage, message);

    private static async Task<JsonElement[]> PaymentsAsync(string settings) =>
        [.. (await AppRun.OfAsync($"--to stdout -n {Rows} {settings}", host => host, model: Payments.SynthCatalog.Model)).Lines.Select(Parse)];

    private static JsonElement Parse(string line) => JsonDocument.Parse(line).RootElement;
}
