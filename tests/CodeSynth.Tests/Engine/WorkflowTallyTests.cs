using CodeSynth.Engine;
using CodeSynth.Planning;
using CodeSynth.Tests.Support;
using CodeSynth.Tests.Workflows;
using CodeSynth.Workflows;

namespace CodeSynth.Tests.Engine;

public class WorkflowTallyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Tallies_OfAWholeRun_CountEveryEventAndLeaveNothingInFlight(int workers)
    {
        Plan plan = WorkflowRuns.Plan();

        (_, RunResult result) = WorkflowRuns.Run(plan, workers);

        foreach (PlannedEntity entity in plan.Entities)
        {
            WorkflowTally? tally = result.Tallies[entity.Rank];
            if (entity.Producer.Workflow is not { } workflow)
            {
                Assert.Null(tally);
                continue;
            }

            WorkflowEvent[][] walks = [.. Enumerable.Range(0, (int)entity.Count).Select(i => Walks.Of(workflow, i))];
            WorkflowEvent[] events = [.. walks.SelectMany(w => w)];
            Assert.Equal(events.Length, tally!.Events);
            Assert.Equal(entity.Count, tally.Begun);
            Assert.Equal(0, tally.InFlight);
            for (int path = 0; path < workflow.Descriptor.Paths.Count; path++)
            {
                Assert.Equal(walks.Count(w => w[0].Path == path), tally.BegunOn(path));
            }

            for (int state = 0; state < workflow.States.Count; state++)
            {
                Assert.Equal(events.Count(e => e.State == state), tally.Entered(state));
                Assert.Equal(events.Count(e => e.Previous == state), tally.Left(state));
                Assert.Equal(walks.Count(w => w[^1].State == state), tally.Ended(state));
                for (int to = 0; to < workflow.States.Count; to++)
                {
                    Assert.Equal(events.Count(e => e.Previous == state && e.State == to), tally.Moved(state, to));
                }
            }
        }
    }

    /// <summary>What is in flight in the middle is what has an event before and one behind, also where the run had gone on before.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(777)]
    public void InFlight_InTheMiddle_IsWhatIsBetweenTwoEvents(int from)
    {
        const int Until = 1_900;
        Plan plan = WorkflowRuns.Plan(_ => new EntityOverride { FromRow = from, UntilRow = Until }, [WorkflowEntity.Of("Payment", 1_000, 400m)]);

        (_, RunResult result) = WorkflowRuns.Run(plan);

        Workflow workflow = plan.Entities[0].Producer.Workflow!;
        WorkflowEvent[] all = [.. RandomWorkflow.Sorted(workflow, plan.Entities[0].Clock)];
        ILookup<long, WorkflowEvent> behind = all.Skip(Until).ToLookup(e => e.Instance);
        WorkflowEvent[] waiting = [.. all.Take(Until).GroupBy(e => e.Instance).Select(g => g.Last()).Where(e => behind[e.Instance].Any())];
        WorkflowTally tally = result.Tallies[0]!;
        Assert.Equal(waiting.Length, tally.InFlight);
        Assert.InRange(waiting.Length, 200, 1_000);
        Assert.Equal(Until - from, tally.Events);
        for (int state = 0; state < workflow.States.Count; state++)
        {
            Assert.Equal(waiting.Count(e => e.State == state), tally.InFlightIn(state));
        }
    }
}
