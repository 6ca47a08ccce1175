using System.Collections.Immutable;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Testing;
using CodeSynth.Tests.Support;

namespace CodeSynth.Tests.Engine;

/// <summary>A run that was stopped and one that goes on from its rows give together what one run gives.</summary>
public class ResumeTests
{
    private static readonly EntityDescriptor s_customer = PlainEntity.Of("Customer", 9_000);
    private static readonly EntityDescriptor s_order = PlainEntity.Of("Order", 30_000, 1000m, PlainEntity.To(s_customer, zipf: 1.2));
    private static readonly EntityDescriptor s_payment = PlainEntity.Of("Payment", 20_000, 800.5m, PlainEntity.To(s_order, TimeSpan.FromSeconds(2)));
    private static readonly EntityDescriptor[] s_model = [s_customer, s_order, s_payment];

    [Theory]
    [InlineData(1, "max", "max", 1)] // amid customers, who are all born at once
    [InlineData(3, "max", "max", 3)]
    [InlineData(4, "max", "max", 1)]
    [InlineData(7, "max", "60x", 2)]
    [InlineData(700, "live", "max", 1)]
    [InlineData(9_000, "live", "live", 2)]
    [InlineData(100_000, "max", "max", 1)] // after the end
    public void Run_StoppedAndResumed_GivesTheWholeRun(int batches, string pace, string resumedPace, int workers)
    {
        string whole = Runs.Capture(Plan.Create(s_model, new PlanOptions())).Text;
        using var stop = new CancellationTokenSource();
        using var first = new CapturingSink { OnWrite = _ => { batches--; if (batches == 0) { stop.Cancel(); } } };
        using var second = new CapturingSink();

        RunResult stopped = SynthEngine.Run(Plan.Create(s_model, new PlanOptions()), first, At(pace, workers), stop.Token);
        RunResult resumed = SynthEngine.Run(Plan.Create(s_model, From(stopped.NextRows)), second, At(resumedPace, workers), CancellationToken.None);

        Assert.Equal(batches <= 0, stopped.Stopped);
        Assert.False(resumed.Stopped);
        Assert.Equal(59_000, first.Records.Count + second.Records.Count);
        Assert.Equal(whole, string.Join('\n', first.Records.Concat(second.Records).Select(r => r.Line)));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(8_999, 29_999, 19_999)]
    [InlineData(9_000, 12_345, 17)]
    [InlineData(100, 0, 20_000)]
    [InlineData(long.MaxValue, long.MaxValue, long.MaxValue)]
    public void Run_FromAnyRows_GivesThoseOfTheWholeRunInItsOrder(long customer, long order, long payment)
    {
        long[] from = [customer, order, payment];
        var next = new Dictionary<string, long>();
        CapturingSink whole = Runs.Capture(Plan.Create(s_model, new PlanOptions()));

        CapturingSink part = Runs.Capture(Plan.Create(s_model, From(from)), workers: 2);

        Assert.Equal(whole.Records.Where(IsTaken).Select(r => r.Line), part.Records.Select(r => r.Line));

        bool IsTaken((string Topic, string Line, long Time) record)
        {
            long row = next.GetValueOrDefault(record.Topic);
            next[record.Topic] = row + 1;
            return row >= from[record.Topic switch { "customer" => 0, "order" => 1, _ => 2 }];
        }
    }

    [Fact]
    public void Run_FromARowNearTheLastNumber_EndsThere()
    {
        EntityDescriptor order = PlainEntity.Of("Order", EntityDescriptor.Unbounded, 1_000_000_000m);

        CapturingSink sink = Runs.Capture(Plan.Create([order], From([long.MaxValue - 6_000], "Order")));

        Assert.Equal(6_000, sink.Records.Count);
        Assert.Contains("\"Order-9223372036854775806\"", sink.Records[^1].Line, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_ResumedAtAPace_NeitherWaitsNorHurries()
    {
        Plan plan = Plan.Create(s_model, From([9_000, 10_000, 8_000]));
        var time = new ManualTime();
        TimeSpan? firstAt = null;
        using var sink = new CapturingSink { OnWrite = _ => firstAt ??= time.Now };

        RunResult result = SynthEngine.Run(plan, sink, new RunOptions { Pace = Pace.Live, Time = time }, CancellationToken.None);

        Assert.InRange(firstAt!.Value, TimeSpan.Zero, TimeSpan.FromMilliseconds(2));
        Assert.InRange(result.Lateness.Max, TimeSpan.Zero, TimeSpan.FromMilliseconds(1));

        // Payment 8,000 comes first, before order 10,000 at 10.001 s; the last order is born at 30 s.
        TimeSpan left = TimeSpan.FromSeconds(30) - TimeSpan.FromTicks(plan.Entities[2].Clock.TimeOf(8_000) - plan.Options.Start.UtcTicks);
        Assert.InRange(time.Now, left, left + TimeSpan.FromMilliseconds(2));
    }

    private static PlanOptions From(IReadOnlyList<long> rows, params string[] names)
    {
        names = names.Length > 0 ? names : ["Customer", "Order", "Payment"];
        return new PlanOptions { Entities = names.Zip(rows).ToImmutableDictionary(p => p.First, p => new EntityOverride { FromRow = p.Second }) };
    }

    private static RunOptions At(string pace, int workers)
    {
        Assert.True(Pace.TryParse(pace, out Pace parsed));
        return new RunOptions { Pace = parsed, Time = new ManualTime(), Workers = workers };
    }
}
