using CodeSynth.Engine;
using CodeSynth.Planning;
using CodeSynth.Tests.Support;
using CodeSynth.Workflows;

namespace CodeSynth.Tests.Engine;

/// <summary>A run with workflows gives every event once, to its topic, in the order (time, rank, instance, step), however it is carried out.</summary>
public class WorkflowOrderTests
{
    [Theory]
    [InlineData(1, "max")]
    [InlineData(2, "max")]
    [InlineData(3, "live")]
    [InlineData(7, "60x")]
    [InlineData(1, "0.5x")]
    public void Run_AnyWorkersAndPace_IsInTotalOrder(int workers, string pace)
    {
        Plan plan = WorkflowRuns.Plan();

        (CapturingSink sink, RunResult result) = WorkflowRuns.Run(plan, workers, pace);

        (string, string, long)[] expected = [.. WorkflowRuns.Expected(plan)];
        Assert.Equal(expected, sink.Records.Select(r => (r.Topic, WorkflowRuns.Id(r.Line), r.Time)));
        Assert.Equal(expected.Length, result.NextRows.Sum());
        Assert.InRange(sink.MostRowsPerSegment, 0, 4096);
    }

    /// <summary>One by one: with the same seeds the lines themselves.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Run_AnyWorkers_GivesTheSameBytes(int workers) =>
        Assert.Equal(WorkflowRuns.Run(WorkflowRuns.Plan()).Sink.Text, WorkflowRuns.Run(WorkflowRuns.Plan(), workers).Sink.Text);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Run_AllAtOnceWithoutDelays_IsCutWithinTheInstant(int workers)
    {
        WorkflowDescriptor noDelays = WorkflowEntity.Payments with { Delays = [] };
        Plan plan = Runs.Plan(WorkflowEntity.Of("A", 5_000, null, noDelays), PlainEntity.Of("B", 9_000), WorkflowEntity.Of("C", 5_000, null, noDelays, "c"));

        (CapturingSink sink, _) = WorkflowRuns.Run(plan, workers);

        Assert.True(sink.Batches > 10);
        Assert.Equal(WorkflowRuns.Expected(plan), sink.Records.Select(r => (r.Topic, WorkflowRuns.Id(r.Line), r.Time)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Run_FewInstances_CompletesTheSink(int count)
    {
        Plan plan = Runs.Plan(WorkflowEntity.Of("A", count, 10m));

        (CapturingSink sink, _) = WorkflowRuns.Run(plan, workers: 2);

        Assert.True(sink.Completed);
        Assert.Equal(WorkflowRuns.Expected(plan), sink.Records.Select(r => (r.Topic, WorkflowRuns.Id(r.Line), r.Time)));
    }

    /// <summary>With 250 states, all of them topics, a slice takes no more memory than that of one.</summary>
    [Fact]
    public void Run_AsManyStatesAsThereCanBe_IsInTotalOrder()
    {
        var workflow = new WorkflowDescriptor
        {
            States = [.. Enumerable.Range(0, WorkflowDescriptor.MostStates).Select(s => $"S{s}")],
            Paths = [new WorkflowPath(1, [.. Enumerable.Range(0, 200)]), new WorkflowPath(1, [.. Enumerable.Range(0, 250).Reverse()])],
            Delays = [WorkflowEntity.Constant(100, 1), WorkflowEntity.Constant(200, 1000)],
        };
        Plan plan = Runs.Plan(WorkflowEntity.Of("A", 200, 1000m, workflow));

        (CapturingSink sink, _) = WorkflowRuns.Run(plan);

        Assert.Equal(WorkflowRuns.Expected(plan), sink.Records.Select(r => (r.Topic, WorkflowRuns.Id(r.Line), r.Time)));
    }

    [Fact]
    public void Create_MoreUnderWayThanAScheduleHolds_SaysSo()
    {
        WorkflowDescriptor years = WorkflowEntity.Payments with { Delays = [WorkflowEntity.Constant(1, 1e12)] };

        var refused = Assert.Throws<PlanException>(() => Runs.Plan(WorkflowEntity.Of("A", 9_000_000_000_000, 1_000_000m, years)));

        Assert.Equal(
            "A has instances that take up to 1000000000s, and too many are born in that time to be under way at once. Lower A.Rate or A.Count, or shorten its delays.",
            refused.Message);
    }
}
