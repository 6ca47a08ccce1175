using System.Globalization;
using CodeSynth.Planning;
using CodeSynth.Workflows;
using Payments;

namespace CodeSynth.Examples.Tests.PaymentScenario;

/// <summary>What the payment scenario promises, read off the wire of a run as it is declared: 100,000 payments.</summary>
public class PaymentLawTests
{
    private const int Declared = 100_000;

    private static readonly Dictionary<string, int> s_weights = new()
    {
        ["Initiated Failed"] = 1,
        ["Initiated Rejected"] = 2,
        ["Initiated Validated Failed"] = 1,
        ["Initiated Validated Rejected"] = 1,
        ["Initiated Validated Accounted Failed"] = 1,
        ["Initiated Validated Accounted Completed"] = 9,
        ["Initiated Validated Accounted Canceled"] = 2,
        ["Initiated Validated Accounted Rejected"] = 1,
    };

    private static readonly Dictionary<string, long> s_delays = new()
    {
        ["Initiated"] = 100, ["Validated"] = 1000, ["Accounted"] = 1000, ["Completed"] = 3000, ["Failed"] = 5000, ["Canceled"] = 2000, ["Rejected"] = 2000,
    };

    [Fact]
    public void Run_AsDeclared_HasAnInitiatedEventAPaymentAndSixtyFourEighteenthsOfThemInAll()
    {
        IReadOnlyList<SeenPayment> events = PaymentRun.AsDeclared.Events;

        Assert.Equal(Declared, events.Count(e => e.Topic == "payment-initiated"));
        Assert.Equal(Declared, PaymentRun.AsDeclared.Payments.Count);
        Assert.InRange(events.Count, 355_556 - 1_500, 355_556 + 1_500); // σ of the sum is √(1e5 · 0.58) ≈ 240: a seed in 10⁹ is outside
        Assert.Equal(
            ["payment-accounted", "payment-canceled", "payment-completed", "payment-failed", "payment-initiated", "payment-rejected", "payment-validated"],
            events.Select(e => e.Topic).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>A seed in 10⁴ would fail for one path, and one in 10⁴ for all together.</summary>
    [Fact]
    public void Run_AsDeclared_TakesEachPathAsOftenAsItsWeightSays()
    {
        Dictionary<string, int> observed = PaymentRun.AsDeclared.Payments.CountBy(PathOf).ToDictionary();

        Assert.Equal(s_weights.Keys.Order(), observed.Keys.Order());
        double all = 0;
        foreach ((string path, int weight) in s_weights)
        {
            double expected = Declared * weight / 18.0;
            double square = (observed[path] - expected) * (observed[path] - expected) / expected;
            all += square;
            Assert.True(square / (1 - (weight / 18.0)) < 15.14, $"{path}: {observed[path]} times"); // χ²(1)
        }

        Assert.True(all < 29.88, $"χ²(7) = {all}");
    }

    [Fact]
    public void Run_AsDeclared_KeepsTheDelaysToTheMillisecond()
    {
        long start = PlanOptions.DefaultStart.ToUnixTimeMilliseconds();
        long born = 0;
        foreach (SeenPayment first in PaymentRun.AsDeclared.Events.Where(e => e.Status == "Initiated"))
        {
            Assert.Equal(start + (++born / 100) + s_delays["Initiated"], first.Ts); // 100 begin in a millisecond
        }

        foreach (IGrouping<string, SeenPayment> payment in PaymentRun.AsDeclared.Payments)
        {
            foreach ((SeenPayment before, SeenPayment after) in payment.Zip(payment.Skip(1)))
            {
                Assert.Equal(s_delays[after.Status], after.Ts - before.Ts);
            }
        }
    }

    [Fact]
    public void Run_AsDeclared_HandsEventsOverInTheOrderOfTheirTimes() =>
        Assert.Equal(PaymentRun.AsDeclared.Events.Select(e => e.Ts).Order(), PaymentRun.AsDeclared.Events.Select(e => e.Ts));

    [Fact]
    public void Run_AsDeclared_TellsTheTimeOfTheEventThreeTimes()
    {
        foreach (SeenPayment e in PaymentRun.AsDeclared.Events)
        {
            Assert.Equal(e.Timestamp, e.Ts);
            Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(e.Ts).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), e.DateTs);
        }
    }

    [Fact]
    public void Run_AsDeclared_ChangesAlongAPaymentNothingButTimeAndStatus()
    {
        foreach (IGrouping<string, SeenPayment> payment in PaymentRun.AsDeclared.Payments)
        {
            Assert.True(Guid.TryParseExact(payment.Key, "D", out _));
            foreach (SeenPayment e in payment)
            {
                Assert.Equal(e.Id, e.Key);
                Assert.Equal(payment.First().Constant, e.Constant);
                Assert.Equal("payment-" + e.Status.ToLowerInvariant(), e.Topic);
            }
        }
    }

    /// <summary>Each currency within 5σ of its share, each bank within 5σ of a tenth of the payments: a seed in 10⁵ is outside.</summary>
    [Fact]
    public void Run_AsDeclared_DrawsCurrenciesAmountsAndBanksAsDeclared()
    {
        SeenPayment[] payments = [.. PaymentRun.AsDeclared.Payments.Select(p => p.First())];

        AssertShares(payments.Select(p => p.Currency), new() { ["USD"] = 0.5, ["EUR"] = 0.3, ["GBP"] = 0.2 });
        Dictionary<string, double> banks = Enumerable.Range(1, 10).ToDictionary(n => string.Create(CultureInfo.InvariantCulture, $"bank-{n}"), _ => 0.1);
        AssertShares(payments.Select(p => p.Source), banks);
        AssertShares(payments.Select(p => p.Destination), banks);
        AssertShares(payments.Where(p => p.Source == "bank-1").Select(p => p.Destination), banks); // the one says nothing of the other
        Assert.InRange(payments.Min(p => p.Amount), 1, 2);
        Assert.InRange(payments.Max(p => p.Amount), 9_999, 10_000);
        Assert.DoesNotContain(payments, p => Math.Round(p.Amount, 2) != p.Amount);
        Assert.InRange(payments.Average(p => p.Amount), 5_000.5 - 46, 5_000.5 + 46); // σ = 9999/√12/√100000 = 9.1
    }

    [Fact]
    public void Run_FewerBanks_NamesOnlyThose()
    {
        PaymentRun run = PaymentRun.Of(PaymentRun.Options(500, (nameof(SourceBank), new EntityOverride { Count = 3 }), (nameof(DestinationBank), new EntityOverride { Count = 1 })));

        Assert.Equal(["bank-1", "bank-2", "bank-3"], run.Events.Select(e => e.Source).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["bank-1"], run.Events.Select(e => e.Destination).Distinct());
    }

    [Fact]
    public void Run_AnyWorkersAndMorePayments_GivesTheSameEvents()
    {
        PaymentRun one = PaymentRun.Of(PaymentRun.Options(20_000));

        Assert.Equal(one.Events, PaymentRun.Of(PaymentRun.Options(20_000), workers: 3).Events);
        Assert.NotEqual(one.Events, PaymentRun.Of(PaymentRun.Options(20_000) with { Seed = 2 }).Events);
        foreach (IGrouping<string, SeenPayment> payment in one.Payments)
        {
            Assert.Equal(PaymentRun.AsDeclared.Payments[payment.Key], payment); // growing changes no payment
        }
    }

    [Fact]
    public void Run_OtherDelay_MovesItsEventsAndThoseBehindThem()
    {
        var workflow = new WorkflowOverride();
        workflow = workflow with { Delays = workflow.Delays.Add("Validated", DelayLaw.Constant(7 * TimeSpan.TicksPerMillisecond)) };

        PaymentRun run = PaymentRun.Of(PaymentRun.Options(1_000, (nameof(PaymentEvent), new EntityOverride { Count = 1_000, Workflow = workflow })));

        foreach (SeenPayment e in run.Events)
        {
            SeenPayment declared = PaymentRun.AsDeclared.Payments[e.Id].Single(d => d.Status == e.Status);
            bool isBehind = run.Payments[e.Id].Any(o => o.Status == "Validated") && e.Status != "Initiated";
            Assert.Equal(declared.Ts - (isBehind ? 993 : 0), e.Ts);
        }
    }

    private static string PathOf(IGrouping<string, SeenPayment> payment) => string.Join(' ', payment.Select(e => e.Status));

    private static void AssertShares(IEnumerable<string> values, Dictionary<string, double> shares)
    {
        string[] all = [.. values];
        Dictionary<string, int> counts = all.CountBy(v => v).ToDictionary();
        Assert.Equal(shares.Keys.Order(StringComparer.Ordinal), counts.Keys.Order(StringComparer.Ordinal));
        Assert.All(shares, share => Assert.InRange(counts[share.Key] - (all.Length * share.Value), -5 * Sigma(share.Value), 5 * Sigma(share.Value)));

        double Sigma(double share) => Math.Sqrt(all.Length * share * (1 - share));
    }
}
