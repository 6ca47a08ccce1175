using CodeSynth.Tests.Support;
using CodeSynth.Workflows;

namespace CodeSynth.Tests.Workflows;

public class WorkflowOddsTests
{
    [Fact]
    public void Odds_OfPayments_AreThoseOfTheScenario()
    {
        var workflow = new Workflow(WorkflowEntity.Payments, 1, 2);
        WorkflowOdds odds = workflow.Odds;

        Assert.Equal([1 / 18.0, 2 / 18.0, 1 / 18.0, 1 / 18.0, 1 / 18.0, 9 / 18.0, 2 / 18.0, 1 / 18.0], odds.Paths);
        Assert.Equal(64 / 18.0, odds.Events, 1e-12);
        Close([1, 15 / 18.0, 13 / 18.0, 9 / 18.0, 3 / 18.0, 2 / 18.0, 4 / 18.0], odds.Visits);
        Close([0, 0, 0, 9 / 18.0, 3 / 18.0, 2 / 18.0, 4 / 18.0], odds.Ends);
        Close([.. odds.Visits.Select(p => p * (1 - p))], odds.VisitVariances); // an instance enters each once or not at all
        Assert.Equal([1, 1, 1, 1, 1, 1, 1], odds.MostVisits);
        Assert.Equal(workflow.MaxDuration, odds.MaxDuration);

        // By hand, in ms: 100 + 1000·15/18 + 1000·13/18 + 3000·9/18 + 5000·3/18 + 2000·2/18 + 2000·4/18
        Assert.Equal((100 + (15_000 + 13_000 + 27_000 + 15_000 + 4_000 + 8_000) / 18.0) * TimeSpan.TicksPerMillisecond, odds.MeanDuration, 1e-3);

        WorkflowEdge completed = odds.Edges.Single(e => e.To == 3);
        Assert.Equal(2, completed.From);
        Assert.Equal(9 / 18.0, completed.Count, 1e-12);
        Assert.Equal(9 / 13.0, completed.Chance, 1e-12);
        Assert.Equal(new WorkflowEdge(null, 0, 1, 1), odds.Edges[0]);
        Assert.Equal(11, odds.Edges.Count);
    }

    /// <summary>Every walk of small graphs with its probability, one by one.</summary>
    [Fact]
    public void Odds_OfRandomGraphs_AreThoseOfAllWalks()
    {
        int cut = 0;
        for (ulong seed = 1; seed <= 300; seed++)
        {
            WorkflowDescriptor descriptor = RandomGraph.Of(seed);
            var workflow = new Workflow(descriptor, seed, 2);
            WorkflowOdds odds = workflow.Odds;
            Walk[] walks = [.. Walk.AllOf(descriptor)];
            Assert.Equal(1, walks.Sum(w => w.Chance), 1e-9);
            cut += walks.Max(w => w.States.Length) == descriptor.MaxSteps ? 1 : 0;

            for (int state = 0; state < descriptor.States.Count; state++)
            {
                double[] counts = [.. walks.Select(w => (double)w.States.Count(s => s == state))];
                double mean = walks.Zip(counts, (w, n) => w.Chance * n).Sum();
                Assert.Equal(mean, odds.Visits[state], 1e-9);
                Assert.Equal(walks.Zip(counts, (w, n) => w.Chance * (n - mean) * (n - mean)).Sum(), odds.VisitVariances[state], 1e-9);
                Assert.Equal(counts.Max(), odds.MostVisits[state]);
                Assert.Equal(walks.Where(w => w.States[^1] == state).Sum(w => w.Chance), odds.Ends[state], 1e-9);
                Assert.Equal(walks.Any(w => w.States[^1] == state), workflow.IsFinal(state));
            }

            Assert.Equal(walks.Sum(w => w.Chance * w.States.Length), odds.Events, 1e-9);
            Assert.Equal(walks.Sum(w => w.Chance * w.Duration), odds.MeanDuration, 1e-3);
            Assert.Equal(walks.Max(w => w.States.Length), workflow.MaxSteps);
            Assert.Equal(walks.Max(w => w.Duration), workflow.MaxDuration);
            foreach (WorkflowEdge edge in odds.Edges.Skip(1))
            {
                double count = walks.Sum(w => w.Chance * w.States.Zip(w.States.Skip(1)).Count(e => e == (edge.From!.Value, edge.To)));
                double left = walks.Sum(w => w.Chance * w.States.SkipLast(1).Count(s => s == edge.From));
                Assert.Equal(count, edge.Count, 1e-9);
                Assert.Equal(count / left, edge.Chance, 1e-9);
            }

            Assert.Equal(walks.SelectMany(w => w.States.Zip(w.States.Skip(1))).Distinct().Order(), odds.Edges.Skip(1).Select(e => (e.From!.Value, e.To)));
        }

        Assert.InRange(cut, 50, 300);
    }

    /// <summary>What is drawn is what is expected: counts of many instances lie within five standard deviations, which one of 60 numbers leaves with a probability of 4·10⁻⁵.</summary>
    [Fact]
    public void Draws_OfRandomGraphs_AreAsExpected()
    {
        const int Instances = 20_000;
        for (ulong seed = 1; seed <= 10; seed++)
        {
            var workflow = new Workflow(RandomGraph.Of(seed), seed, 2);
            long[] counts = new long[workflow.States.Count];
            for (long instance = 0; instance < Instances; instance++)
            {
                foreach (WorkflowEvent current in Walks.Of(workflow, instance))
                {
                    counts[current.State]++;
                }
            }

            for (int state = 0; state < counts.Length; state++)
            {
                double expected = Instances * workflow.Odds.Visits[state];
                Assert.InRange(counts[state], expected - 1e-6 - 5 * Math.Sqrt(Instances * workflow.Odds.VisitVariances[state]), expected + 1e-6 + 5 * Math.Sqrt(Instances * workflow.Odds.VisitVariances[state]));
            }
        }
    }

    /// <summary>A path may meet a state several times.</summary>
    [Fact]
    public void Odds_OfPathsWithRepeats_CountEachVisit()
    {
        var workflow = new Workflow(new WorkflowDescriptor { States = ["A", "B"], Paths = [new(1, [0, 1, 0, 0]), new(3, [0])] }, 1, 2);

        Assert.Equal(4, workflow.MaxSteps);
        Close([1.5, 0.25], workflow.Odds.Visits);
        Close([0.25 * 9 + 0.75 - 2.25, 0.1875], workflow.Odds.VisitVariances);
        Assert.Equal([3, 1], workflow.Odds.MostVisits);
        Close([1, 0], workflow.Odds.Ends);
        Assert.Equal([0], workflow.FinalStates);
    }

    [Fact]
    public void MeanDuration_OfDrawnDelays_IsTheirMean()
    {
        var law = new DelayLaw(DelayDistribution.Exponential, 0, 100_000_000) { Mean = 1_000_000 };
        var workflow = new Workflow(new WorkflowDescriptor { States = ["A"], Paths = [new(1, [0])], Delays = [new(0, law)] }, 1, 2);

        Assert.Equal(1_000_000, workflow.Odds.MeanDuration, 30.0);
        Assert.Equal(100_000_000, workflow.MaxDuration);
    }

    private static void Close(double[] expected, IReadOnlyList<double> actual)
    {
        Assert.Equal(expected.Length, actual.Count);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    }
}
