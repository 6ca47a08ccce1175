using System.Security.Cryptography;
using System.Text;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Sinks;
using CodeSynth.Testing;
using CodeSynth.Tests.Support;
using CodeSynth.Time;
using CodeSynth.Workflows;

namespace CodeSynth.Tests.Workflows;

/// <summary>What schedules cost, and what they must give forever.</summary>
public class ScheduleCostTests
{
    private const long Origin = 638_000_000_000_000_000;

    private static readonly WorkflowDescriptor s_drawn = WorkflowEntity.Payments with
    {
        Delays = [.. WorkflowEntity.Payments.Delays.Select(d => d with { Law = new DelayLaw(DelayDistribution.Uniform, 0, d.Law.Max) })],
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Take_OnceWarm_AllocatesNothing(bool isDrawn)
    {
        var workflow = new Workflow(isDrawn ? s_drawn : WorkflowEntity.Payments, 1, 2);
        using var schedule = new WorkflowSchedule(workflow, EventClock.Poisson(Origin, EventRate.Of(20_000m), 1_000_000, 3));
        schedule.Skip(500_000);

        Assert.Equal(0, Allocation.LeastBytes(() => schedule.Skip(100_000)));
        Assert.Equal(1_000_000, schedule.Position);
    }

    /// <summary>What a run allocates at its start and end is the same for twice the payments, but for a few names and numbers.</summary>
    [Fact]
    public void Run_OfTwiceThePayments_AllocatesNoMore()
    {
        Assert.InRange(BytesOf(100_000) - BytesOf(50_000), -4096, 4096);

        static long BytesOf(int payments)
        {
            Plan plan = Runs.Plan(WorkflowEntity.Of("Payment", payments, 20_000m));
            return Allocation.LeastBytes(() =>
            {
                using var sink = new NullSink();
                SynthEngine.Run(plan, sink, new RunOptions { Format = WireFormat.Avro }, CancellationToken.None);
            });
        }
    }

    /// <summary>A changed digest means that the data of users change.</summary>
    [Theory]
    [InlineData(false, "7a797e530b1fe1d3")]
    [InlineData(true, "13bba16d2a6d4818")]
    public void Take_OfPayments_GivesTheseEvents(bool isDrawn, string expected)
    {
        var workflow = new Workflow(isDrawn ? s_drawn : WorkflowEntity.Payments, 1, 2);
        using var schedule = new WorkflowSchedule(workflow, new EventClock(Origin, EventRate.Of(1_000m), 10_000));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        while (schedule.TryNext(out WorkflowEvent current))
        {
            hash.AppendData(Encoding.ASCII.GetBytes(current.ToString()));
        }

        Assert.Equal(expected, Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8)));
    }
}
