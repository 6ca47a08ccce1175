using CodeSynth.Randomness;
using CodeSynth.Testing;
using CodeSynth.Tests.Sampling.Laws;
using CodeSynth.Tests.Support;
using CodeSynth.Workflows;

namespace CodeSynth.Tests.Workflows;

public class WorkflowTests
{
    private const long Birth = 1_000_000_000;

    /// <summary>An order that is retried: Placed (0), Paid (1), Shipped (2), Failed (3), Gone (4); a payment fails every other time and is tried again.</summary>
    private static readonly WorkflowDescriptor s_retry = new()
    {
        States = ["Placed", "Paid", "Shipped", "Failed", "Gone"],
        Transitions = [new(0, 1, 1), new(0, 3, 1), new(3, 0, 4), new(3, 3, 1), new(3, 4, 1), new(1, 2, 1)],
        MaxSteps = 7,
        Delays = [WorkflowEntity.Constant(0, 1), WorkflowEntity.Constant(3, 10), WorkflowEntity.Constant(3, 3) with { From = 3 }, new(1, new DelayLaw(DelayDistribution.Uniform, 5, 1000))],
    };

    [Fact]
    public void Walk_Payments_IsADeclaredPathWithItsDelaysAddedUp()
    {
        var workflow = new Workflow(WorkflowEntity.Payments, 3, 4);
        var delays = WorkflowEntity.Payments.Delays.ToDictionary(d => d.State, d => d.Law.Max);

        for (long instance = 0; instance < 2_000; instance++)
        {
            WorkflowEvent[] events = Walks.Of(workflow, instance, Birth);
            IReadOnlyList<int> path = WorkflowEntity.Payments.Paths[events[0].Path].States;

            Assert.Equal(path, events.Select(e => (int)e.State));
            long time = Birth;
            for (int step = 0; step < events.Length; step++)
            {
                time += delays[events[step].State];
                byte previous = step == 0 ? WorkflowEvent.None : events[step - 1].State;
                Assert.Equal(new WorkflowEvent(instance, time, (byte)step, (byte)path[step], previous, events[0].Path), events[step]);
            }
        }
    }

    [Fact]
    public void Walk_Transitions_EndsInAFinalStateWithinTheBound()
    {
        var workflow = new Workflow(s_retry, 3, 4);
        var edges = s_retry.Transitions.Select(t => (t.From, t.To)).ToHashSet();
        var lengths = new HashSet<int>();

        for (long instance = 0; instance < 20_000; instance++)
        {
            WorkflowEvent[] events = Walks.Of(workflow, instance, Birth);

            Assert.Equal(0, events[0].State);
            Assert.InRange(events.Length, 1, s_retry.MaxSteps);
            Assert.True(workflow.IsFinal(events[^1].State));
            Assert.All(events.Zip(events.Skip(1)), pair => Assert.Contains((pair.First.State, pair.Second.State), edges));
            Assert.All(events, e => Assert.Equal(0, e.Path));
            Assert.InRange(events[^1].Time - Birth, 0, workflow.MaxDuration);
            lengths.Add(events.Length);
        }

        Assert.Equal([3, 4, 5, 6, 7], lengths.Order());
        Assert.Equal([2, 4], workflow.FinalStates);
    }

    /// <summary>Where few steps are left, only what still ends in time is drawn, with the weights as they stand among these.</summary>
    [Fact]
    public void Walk_CloseToTheBound_RenormalisesTheWeightsOfWhatIsOpen()
    {
        // From 1, with one step left, only 2 and 3 end in time; with more also 1 itself.
        var descriptor = new WorkflowDescriptor
        {
            States = ["A", "B", "C", "D"],
            Transitions = [new(0, 1, 1), new(1, 1, 6), new(1, 2, 3), new(1, 3, 1)],
            MaxSteps = 4,
        };

        SeedLaw.Holds(seed =>
        {
            var workflow = new Workflow(descriptor, seed, 4);
            long[] counts = new long[4];
            for (long instance = 0; instance < 20_000; instance++)
            {
                WorkflowEvent[] events = Walks.Of(workflow, instance, Birth);
                counts[(events.Length == 4 ? 2 : 0) + (events[^1].State == 2 ? 0 : 1)]++;
            }

            return ChiSquare.PValue(counts, [0.3, 0.1, 0.6 * 0.75, 0.6 * 0.25]);
        });
    }

    /// <summary>False-alarm rate: see <see cref="SeedLaw"/>.</summary>
    [Fact]
    public void Paths_OfPayments_AreTakenAsTheirWeightsSay() =>
        SeedLaw.Holds(seed =>
        {
            var workflow = new Workflow(WorkflowEntity.Payments, seed, 4);
            long[] counts = new long[8];
            for (long instance = 0; instance < 20_000; instance++)
            {
                counts[workflow.First(instance, Birth).Path]++;
            }

            return ChiSquare.PValue(counts, [.. WorkflowEntity.Payments.Paths.Select(p => p.Weight / 18)]);
        });

    [Fact]
    public void EventAt_AnyStep_IsThatOfTheWalk()
    {
        foreach (WorkflowDescriptor descriptor in new[] { WorkflowEntity.Payments, s_retry })
        {
            var workflow = new Workflow(descriptor, 8, 9);
            for (long instance = 500; instance >= 0; instance--)
            {
                WorkflowEvent[] events = Walks.Of(workflow, instance, Birth);

                Assert.Equal(events.Length, workflow.LengthOf(instance));
                Assert.Equal(events, Enumerable.Range(0, events.Length).Select(step => workflow.EventAt(instance, Birth, step)));
                Assert.False(workflow.TryEventAt(instance, Birth, events.Length, out _));
                Assert.False(workflow.TryEventAt(instance, Birth, -1, out _));
                Assert.Throws<ArgumentOutOfRangeException>(() => workflow.EventAt(instance, Birth, events.Length));
            }
        }
    }

    [Fact]
    public void Delay_OfASingleTransition_GoesBeforeThatOfItsState()
    {
        var workflow = new Workflow(s_retry, 3, 4);
        var gaps = Enumerable.Range(0, 2_000)
            .SelectMany(i => Walks.Of(workflow, i, Birth).Where(e => e.State == 3).Select(e => (e.Previous, Gap: e.Time - workflow.EventAt(i, Birth, e.Step - 1).Time)))
            .Distinct();

        Assert.Equal([((byte)0, 100_000L), ((byte)3, 30_000L)], gaps.Order());
    }

    [Fact]
    public void Reach_OfPayments_IsThatOfTheLongestPath()
    {
        var workflow = new Workflow(WorkflowEntity.Payments, 1, 2);

        Assert.Equal(4, workflow.MaxSteps);
        Assert.Equal(50_000_000, workflow.MaxDelay);
        Assert.Equal(71_000_000, workflow.MaxDuration); // Initiated, Validated, Accounted, Failed
        Assert.Equal([3, 4, 5, 6], workflow.FinalStates);
        Assert.True(workflow.HasPaths);
    }

    [Fact]
    public void Reach_OfTransitions_CountsOnlyWhatCanBeWalked()
    {
        var workflow = new Workflow(s_retry, 1, 2);

        Assert.Equal(7, workflow.MaxSteps);
        Assert.Equal(100_000, workflow.MaxDelay);

        // Placed 1 ms, Failed 10, Placed 1, Failed 10, Placed 1, then Failed 10 and Gone at once: a payment would only take 0.1 ms.
        Assert.Equal(330_000, workflow.MaxDuration);
    }

    /// <summary>Neither stream knows of the other: other delays take no other path, other weights take no other time.</summary>
    [Fact]
    public void Streams_OtherDelaysOrWeights_LeaveTheOtherOneAlone()
    {
        var workflow = new Workflow(s_retry, 3, 4);
        var slower = new Workflow(s_retry with { Delays = [.. s_retry.Delays.Select(d => d with { Law = DelayLaw.Constant(77) })] }, 3, 4);
        var drawn = new Workflow(WorkflowEntity.Payments with { Delays = [.. Enumerable.Range(0, 7).Select(s => new WorkflowDelay(s, new DelayLaw(DelayDistribution.Uniform, 0, 1 << 30)))] }, 3, 4);
        var others = new Workflow(drawn.Descriptor with { Paths = [.. drawn.Descriptor.Paths.Select(p => p with { Weight = 10 - p.Weight })] }, 3, 4);

        for (long instance = 0; instance < 1_000; instance++)
        {
            Assert.Equal(Walks.Of(workflow, instance, Birth).Select(e => e.State), Walks.Of(slower, instance, Birth).Select(e => e.State));
            Assert.Equal(Walks.Of(drawn, instance, Birth).Select(e => e.Time).Take(2), Walks.Of(others, instance, Birth).Select(e => e.Time).Take(2));
        }
    }

    /// <summary>What is drawn is part of what a seed means: a changed digest is a breaking change.</summary>
    [Fact]
    public void Walks_OfBothKinds_AreThoseOfTheFirstVersion()
    {
        ulong digest = 0;
        foreach (WorkflowDescriptor descriptor in new[] { WorkflowEntity.Payments, s_retry })
        {
            var workflow = new Workflow(descriptor, 8, 9);
            for (long instance = 0; instance < 2_000; instance++)
            {
                foreach (WorkflowEvent current in Walks.Of(workflow, instance, Birth))
                {
                    digest = Bits.Mix(digest + (ulong)current.Time) ^ current.State ^ (ulong)current.Path << 8;
                }
            }
        }

        Assert.Equal(17234562567269296492, digest);
    }

    [Fact]
    public void Walk_OfAnInstance_AllocatesNothing()
    {
        var payments = new Workflow(WorkflowEntity.Payments, 8, 9);
        var retry = new Workflow(s_retry, 8, 9);

        long sum = 0;

        Assert.Equal(0, Allocation.LeastBytes(() => sum += Last(payments) + Last(retry)));
        Assert.NotEqual(0, sum);

        static long Last(Workflow workflow)
        {
            long sum = 0;
            for (long instance = 0; instance < 1_000; instance++)
            {
                sum += workflow.EventAt(instance, Birth, workflow.LengthOf(instance) - 1).Time;
            }

            return sum;
        }
    }
}
