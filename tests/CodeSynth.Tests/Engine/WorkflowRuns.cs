using System.Collections.Immutable;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Testing;
using CodeSynth.Tests.Support;
using CodeSynth.Tests.Workflows;
using CodeSynth.Workflows;

namespace CodeSynth.Tests.Engine;

/// <summary>Runs of workflows, alone and with other entities.</summary>
internal static class WorkflowRuns
{
    /// <summary>A workflow, one more with a single topic and transitions, and two plain entities.</summary>
    public static EntityDescriptor[] Model { get; } =
    [
        WorkflowEntity.Of("Payment", 3_000, 400m),
        WorkflowEntity.Of("Return", 900, null, Retries, "returns"),
        PlainEntity.Of("Bank", 500),
        PlainEntity.Of("Order", 4_000, 333.3m),
    ];

    /// <summary>Placed (0), failed (1) and tried again, done (2): drawn delays, some of them none.</summary>
    public static WorkflowDescriptor Retries => new()
    {
        States = ["Placed", "Failed", "Done"],
        Transitions = [new(0, 1, 1), new(1, 1, 1), new(1, 0, 1), new(0, 2, 2)],
        MaxSteps = 9,
        Delays = [new(1, new DelayLaw(DelayDistribution.Uniform, 0, 30_000_000)), new(2, new DelayLaw(DelayDistribution.Exponential, 0, 90_000_000) { Mean = 10_000_000 })],
    };

    public static Plan Plan(Func<string, EntityOverride>? change = null, EntityDescriptor[]? model = null)
    {
        model ??= Model;
        return CodeSynth.Planning.Plan.Create(model, new PlanOptions { Entities = model.ToImmutableDictionary(e => e.Name, e => change?.Invoke(e.Name) ?? new EntityOverride()) });
    }

    /// <summary>A run to the end, or until so many batches.</summary>
    public static (CapturingSink Sink, RunResult Result) Run(Plan plan, int workers = 1, string pace = "max", int batches = int.MaxValue)
    {
        using var stop = new CancellationTokenSource();
        var sink = new CapturingSink { OnWrite = _ => { batches--; if (batches == 0) { stop.Cancel(); } } };
        Assert.True(Pace.TryParse(pace, out Pace parsed));
        return (sink, SynthEngine.Run(plan, sink, new RunOptions { Pace = parsed, Workers = workers, Time = new ManualTime() }, stop.Token));
    }

    /// <summary>What a run must give: all records by (time, rank, instance or row, step), each with its topic.</summary>
    public static IEnumerable<(string Topic, string Id, long Time)> Expected(Plan plan) =>
        plan.Entities.SelectMany(entity => Records(plan, entity)).OrderBy(r => r.Time).ThenBy(r => r.Rank).ThenBy(r => r.Row).ThenBy(r => r.Step)
            .Select(r => (r.Topic, $"{r.Name}-{r.Row}", r.Time));

    private static IEnumerable<(long Time, int Rank, long Row, int Step, string Topic, string Name)> Records(Plan plan, PlannedEntity entity)
    {
        PlannedTopic[] topics = [.. plan.TopicsOf(entity)];
        for (long row = 0; row < entity.Count; row++)
        {
            if (entity.Producer.Workflow is not { } workflow)
            {
                yield return (entity.Clock.TimeOf(row), entity.Rank, row, 0, entity.Topic, entity.Name);
                continue;
            }

            foreach (WorkflowEvent current in Walks.Of(workflow, row, entity.Clock.TimeOf(row)))
            {
                yield return (current.Time, entity.Rank, row, current.Step, topics[topics.Length == 1 ? 0 : current.State].Name, entity.Name);
            }
        }
    }

    /// <summary>The id of a record.</summary>
    public static string Id(string line) => line["{\"id\":\"".Length..line.IndexOf('"', 7)];
}
