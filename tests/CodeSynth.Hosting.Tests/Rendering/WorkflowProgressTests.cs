using CodeSynth.Engine;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Hosting.Tests.Support;
using CodeSynth.Planning;
using CodeSynth.Sinks;

namespace CodeSynth.Hosting.Tests.Rendering;

/// <summary>What is told of instances in flight, held against the events that a sink was given.</summary>
public class WorkflowProgressTests
{
    [Fact]
    public void ToText_AtAnyMoment_SumsUpTheStatesAndCountsEventsOverAWindow()
    {
        var options = new PlanOptions();
        options = options with { Entities = options.Entities.Add("Payment", new EntityOverride { UntilRow = 700 }) };
        Plan plan = Plan.Create(WorkflowModel.Payments(count: 1000).Entities, options);
        var tally = new WorkflowTally(plan.Entities[0].Producer.Workflow!);
        var progress = new WorkflowProgress("Payment", tally, lateness: null);

        Assert.Equal("Payment in flight 0, 0.0 events/s", progress.ToText(TimeSpan.Zero));
        using var sink = new NullSink();
        SynthEngine.Run(plan, sink, new RunOptions { Tallies = [tally] }, CancellationToken.None);

        string inStates = string.Join(", ", tally.Workflow.States.Select((name, i) => (Name: name, Count: tally.InFlightIn(i))).Where(s => s.Count > 0).Select(s => $"{s.Name} {s.Count}"));
        string inFlight = $"Payment in flight {tally.InFlight}: {inStates}";
        Assert.InRange(tally.InFlight, 1, 999);
        Assert.StartsWith("Initiated ", inStates, StringComparison.Ordinal);
        Assert.Equal($"{inFlight}, 0.0 events/s", progress.ToText(TimeSpan.FromSeconds(0.9)));
        Assert.Equal($"{inFlight}, 350 events/s", progress.ToText(TimeSpan.FromSeconds(2)));
        Assert.Equal($"{inFlight}, 350 events/s", progress.ToText(TimeSpan.FromSeconds(2.9)));
        Assert.Equal($"{inFlight}, 0.0 events/s", progress.ToText(TimeSpan.FromSeconds(3)));
        Assert.Equal($"{inFlight}, 700 events/s, 0.0 s behind", AtAPace(tally).ToText(TimeSpan.FromSeconds(1)));
    }

    private static WorkflowProgress AtAPace(WorkflowTally tally) => new("Payment", tally, new Lateness());
}
