using System.Collections.Immutable;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Tests.Support;
using CodeSynth.Workflows;

namespace CodeSynth.Tests.Planning;

public class WorkflowPlanTests
{
    private static readonly EntityDescriptor<string> s_payment = WorkflowEntity.Of("Payment", 18_000, 100m);

    /// <summary>Draft (0), Open (1), Done (2): Open may be open once more.</summary>
    private static readonly WorkflowDescriptor s_ticket = new()
    {
        States = ["Draft", "Open", "Done"],
        Transitions = [new(0, 1, 1), new(1, 1, 1), new(1, 2, 3)],
        MaxSteps = 5,
        Delays = [WorkflowEntity.Constant(1, 10), WorkflowEntity.Constant(1, 20) with { From = 1 }],
    };

    [Fact]
    public void Topics_OfAMixedModel_AreThoseOfStatesAndEntities()
    {
        EntityDescriptor bank = PlainEntity.Of("Bank", 10);
        EntityDescriptor[] model = [bank, s_payment, PlainEntity.Of("Zebra", 3)];

        Plan plan = Plan.Create(model, new PlanOptions());

        Assert.Equal(
            ["bank", "payment-initiated", "payment-validated", "payment-accounted", "payment-completed", "payment-failed", "payment-canceled", "payment-rejected", "zebra"],
            plan.Topics.Select(t => t.Name));
        Assert.Equal([10, 18_000, 15_000, 13_000, 9_000, 3_000, 2_000, 4_000, 3], plan.Topics.Select(t => t.ExpectedRecords));
        Assert.Equal([10, 18_000, 18_000, 18_000, 18_000, 18_000, 18_000, 18_000, 3], plan.Topics.Select(t => t.MostRecords));
        Assert.Equal([0, 1, 8], plan.Entities.Select(e => e.FirstTopic));
        Assert.Equal([10, 64_000, 3], plan.Entities.Select(e => e.ExpectedRows));
        Assert.Equal([10, 72_000, 3], plan.Entities.Select(e => e.RowsToWrite));
    }

    [Theory]
    [InlineData(0, null, 64_000, 72_000, 9_000)]
    [InlineData(32_000, null, 32_000, 40_000, 4_500)]
    [InlineData(0, 16_000L, 16_000, 16_000, 2_250)]
    [InlineData(16_000, 48_000L, 32_000, 32_000, 4_500)]
    [InlineData(16_000, 16_000L, 0, 0, 0)]
    [InlineData(70_000, null, 0, 2_000, 0)]
    [InlineData(80_000, null, 0, 0, 0)]
    public void Records_OfAPartOfAWorkflow_AreItsShare(long from, long? until, long expected, long most, long completed)
    {
        Plan plan = Plan.Create([s_payment], With("Payment", new EntityOverride { FromRow = from, UntilRow = until }));

        Assert.Equal(expected, plan.Entities[0].ExpectedRows);
        Assert.Equal(most, plan.Entities[0].RowsToWrite);
        Assert.Equal(completed, plan.Topics[3].ExpectedRecords);
        Assert.Equal(Math.Min(18_000, most), plan.Topics[3].MostRecords);
    }

    [Theory]
    [InlineData(0, null, 50)]
    [InlineData(10, 30L, 20)]
    [InlineData(10, 10L, 0)]
    [InlineData(10, 100L, 40)]
    [InlineData(60, 100L, 0)]
    public void Records_OfAPartOfAPlainEntity_AreItsRows(long from, long? until, long rows)
    {
        Plan plan = Plan.Create([PlainEntity.Of("Order", 50, 10m)], With("Order", new EntityOverride { FromRow = from, UntilRow = until }));

        Assert.Equal(rows, plan.Entities[0].RowsToWrite);
        Assert.Equal(rows, plan.Topics[0].ExpectedRecords);
        Assert.Equal(rows, plan.Topics[0].MostRecords);
    }

    [Fact]
    public void Records_OfTransitions_CountEveryVisit()
    {
        Plan plan = Plan.Create([WorkflowEntity.Of("Ticket", 1_024, workflow: s_ticket)], new PlanOptions());

        // Open 1 + ¼ + ¹⁄₁₆ times, and never more often, for then Done would come too late.
        Assert.Equal([1_024, 1_344, 1_024], plan.Topics.Select(t => t.ExpectedRecords));
        Assert.Equal([1_024, 3 * 1_024, 1_024], plan.Topics.Select(t => t.MostRecords));
    }

    [Fact]
    public void Records_OfMoreThanNumbersHold_AreSaturated()
    {
        Plan plan = Plan.Create([WorkflowEntity.Of("Payment", 3_000_000_000_000_000_000, 1_000_000_000m, topic: "all")], With("Payment", new EntityOverride { UntilRow = long.MaxValue, Count = 200_000_000_000_000_000 }));

        Assert.Equal(711_111_111_111_111_111, plan.Topics[0].ExpectedRecords, 1e4);
        Assert.Equal(800_000_000_000_000_000, plan.Topics[0].MostRecords);
    }

    [Fact]
    public void Overrides_OfAWorkflow_ChangeItsTablesAndNothingElse()
    {
        var change = new WorkflowOverride
        {
            Delays = ImmutableSortedDictionary<string, DelayLaw>.Empty.Add("Open", DelayLaw.Constant(7)).Add("Done", DelayLaw.Constant(9)),
            EdgeDelays = ImmutableSortedDictionary<string, DelayLaw>.Empty.Add("Open.Open", DelayLaw.Constant(11)).Add("Draft.Open", DelayLaw.Constant(13)),
            TransitionWeights = ImmutableSortedDictionary<string, double>.Empty.Add("Open.Open", 2),
        };

        WorkflowDescriptor workflow = Changed(WorkflowEntity.Of("Ticket", 10, workflow: s_ticket), change).Descriptor;

        Assert.Equal([(1, null, 7), (1, 0, 13), (1, 1, 11), (2, null, 9)], workflow.Delays.Select(d => (d.State, d.From, d.Law.Max)).Order());
        Assert.Equal([new(0, 1, 1), new(1, 1, 2), new(1, 2, 3)], workflow.Transitions);

        Workflow paths = Changed(s_payment, new WorkflowOverride { PathWeights = ImmutableSortedDictionary<int, double>.Empty.Add(2, 5) });
        Assert.Equal([1, 5, 1, 1, 1, 9, 2, 1], paths.Descriptor.Paths.Select(p => p.Weight));
        Assert.Equal(2, WorkflowEntity.Payments.Paths[1].Weight);
    }

    [Fact]
    public void Override_OfAPathsTransition_HasADelayOfItsOwn()
    {
        Workflow workflow = Changed(s_payment, new WorkflowOverride { EdgeDelays = ImmutableSortedDictionary<string, DelayLaw>.Empty.Add("Validated.Failed", DelayLaw.Constant(1)) });
        var gaps = Enumerable.Range(0, 1_000).Select(i => Workflows.Walks.Of(workflow, i)).Where(w => w[^1].State == 4).Select(w => (w[^1].Previous, Gap: w[^1].Time - w[^2].Time)).Distinct();

        Assert.Equal([((byte)0, 50_000_000L), ((byte)1, 1L), ((byte)2, 50_000_000L)], gaps.Order());
    }

    public static TheoryData<string, string> Refusals => new()
    {
        { "state", "Payment has no state 'Validatd'. Its states are: Initiated, Validated, Accounted, Completed, Failed, Canceled, Rejected." },
        { "edge", "Payment has no transition Failed.Validated. It has: Initiated.Validated, Initiated.Failed, Initiated.Rejected, Validated.Accounted, Validated.Failed, Validated.Rejected, Accounted.Completed, Accounted.Failed, Accounted.Canceled, Accounted.Rejected." },
        { "path 0", "Payment has no path 0; its paths are numbered from 1 to 8." },
        { "path 9", "Payment has no path 9; its paths are numbered from 1 to 8." },
        { "transition", "Payment has paths, no transitions; set the weight of one with Payment.Path.1.Weight." },
        { "weight 0", "Payment.Path.2.Weight is 0; a weight is a number above 0." },
        { "weight NaN", "Payment.Path.2.Weight is NaN; a weight is a number above 0." },
        { "weight ∞", "Payment.Path.2.Weight is Infinity; a weight is a number above 0." },
        { "negative", "Payment.Delay.Validated is at least -0.5ms; a delay is 0 or more." },
        { "max below min", "Payment.Delay.Validated is at least 2ms and at most 1ms; the maximum must not be below the minimum." },
        { "for ever", "Payment.Delay.Validated is longer than event time goes on, which ends with the year 9999; give it a shorter maximum." },
        { "not constant", "Payment.Delay.Validated is always the same, so its minimum and maximum must be as well." },
        { "normal", "Payment.Delay.Initiated.Validated needs a standard deviation above 0." },
        { "normal mean", "Payment.Delay.Validated has no mean that is a number." },
        { "exponential", "Payment.Delay.Validated needs a mean above 0." },
        { "lognormal", "Payment.Delay.Validated needs a 99th percentile (p99) above its median (p50)." },
        { "lognormal median", "Payment.Delay.Validated needs a median (p50) above 0." },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Override_ThatDoesNotFit_IsRefused(string what, string message)
    {
        var none = new WorkflowOverride();
        WorkflowOverride Delay(DelayLaw law, string state = "Validated") => none with { Delays = none.Delays.Add(state, law) };
        WorkflowOverride Path(int number, double weight) => none with { PathWeights = none.PathWeights.Add(number, weight) };
        WorkflowOverride change = what switch
        {
            "state" => Delay(DelayLaw.Constant(1), "Validatd"),
            "edge" => none with { EdgeDelays = none.EdgeDelays.Add("Failed.Validated", DelayLaw.Constant(1)) },
            "path 0" => Path(0, 1),
            "path 9" => Path(9, 1),
            "transition" => none with { TransitionWeights = none.TransitionWeights.Add("Initiated.Validated", 1) },
            "weight 0" => Path(2, 0),
            "weight NaN" => Path(2, double.NaN),
            "weight ∞" => Path(2, double.PositiveInfinity),
            "negative" => Delay(DelayLaw.Constant(-5_000)),
            "max below min" => Delay(new DelayLaw(DelayDistribution.Uniform, 20_000, 10_000)),
            "for ever" => Delay(DelayLaw.Constant(long.MaxValue)),
            "not constant" => Delay(new DelayLaw(DelayDistribution.Constant, 1, 2)),
            "normal" => none with { EdgeDelays = none.EdgeDelays.Add("Initiated.Validated", new DelayLaw(DelayDistribution.Normal, 0, 10) { Mean = 5 }) },
            "normal mean" => Delay(new DelayLaw(DelayDistribution.Normal, 0, 10) { Mean = double.NaN, StandardDeviation = 1 }),
            "exponential" => Delay(new DelayLaw(DelayDistribution.Exponential, 0, 10) { Mean = -1 }),
            "lognormal" => Delay(new DelayLaw(DelayDistribution.LogNormal, 0, 10) { P50 = 5, P99 = 5 }),
            _ => Delay(new DelayLaw(DelayDistribution.LogNormal, 0, 10) { P99 = 5 }),
        };

        Refuses(s_payment, new EntityOverride { Workflow = change }, message);
    }

    [Fact]
    public void Override_OfTransitionsThatAreNotThere_IsRefused()
    {
        EntityDescriptor ticket = WorkflowEntity.Of("Ticket", 10, workflow: s_ticket);
        var none = new WorkflowOverride();

        Refuses(ticket, new EntityOverride { Workflow = none with { PathWeights = none.PathWeights.Add(1, 1) } }, "Ticket has no path 1; it has transitions, no paths.");
        Refuses(ticket, new EntityOverride { Workflow = none with { TransitionWeights = none.TransitionWeights.Add("Done.Open", 1) } }, "Ticket has no transition Done.Open. It has: Draft.Open, Open.Open, Open.Done.");
        Refuses(ticket, new EntityOverride { Workflow = none with { TransitionWeights = none.TransitionWeights.Add("Open.Done", -1) } }, "Ticket.Transition.Open.Done.Weight is -1; a weight is a number above 0.");
        Refuses(PlainEntity.Of("Order", 1), new EntityOverride { Workflow = none }, "Order has no workflow, so it has no delays, paths or transitions that could be set.");
    }

    [Theory]
    [InlineData("empty", "T has 0 states; there must be 1 to 250.")]
    [InlineData("neither", "T has a workflow, which needs either paths or transitions.")]
    [InlineData("both", "T has a workflow, which needs either paths or transitions.")]
    [InlineData("undeclared", "T names state 3, but has 3, counted from 0.")]
    [InlineData("no steps", "T.Path.1 has 0 steps; there must be 1 to 250.")]
    [InlineData("many steps", "T.Path.1 has 251 steps; there must be 1 to 250.")]
    [InlineData("circle", "T has transitions in a circle, so an instance could go on for ever. Set MaxSteps to the most events of one.")]
    [InlineData("no end", "T begins with Draft, from which no final state is reached within 2 steps. Raise MaxSteps, or add a transition to a state that has none.")]
    [InlineData("bound", "T has 251 steps; there must be 1 to 250.")]
    [InlineData("delay", "T.Delay.Done needs a mean above 0.")]
    public void Create_WorkflowMadeByHandThatIsNone_IsRefused(string what, string message)
    {
        WorkflowDescriptor paths = new() { States = s_ticket.States, Paths = [new(1, [0])] };
        WorkflowDescriptor broken = what switch
        {
            "empty" => paths with { States = [] },
            "neither" => paths with { Paths = [] },
            "both" => paths with { Transitions = s_ticket.Transitions },
            "undeclared" => paths with { Paths = [new(1, [0, 3])] },
            "no steps" => paths with { Paths = [new(1, [])] },
            "many steps" => paths with { Paths = [new(1, [.. new int[251]])] },
            "circle" => s_ticket with { MaxSteps = 0 },
            "no end" => s_ticket with { MaxSteps = 2 },
            "bound" => s_ticket with { MaxSteps = 251 },
            _ => paths with { Delays = [new(2, new DelayLaw(DelayDistribution.Exponential, 0, 5))] },
        };

        Refuses(WorkflowEntity.Of("T", 10, workflow: broken), new EntityOverride(), message);
    }

    [Fact]
    public void Create_TransitionsWithoutCircles_NeedNoBound()
    {
        var workflow = new WorkflowDescriptor { States = ["A", "B", "C"], Transitions = [new(0, 1, 1), new(0, 2, 1), new(1, 2, 1)] };

        Plan plan = Plan.Create([WorkflowEntity.Of("T", 8, workflow: workflow)], new PlanOptions());

        Assert.Equal(3, plan.Entities[0].Producer.Workflow!.MaxSteps);
        Assert.Equal([8, 4, 8], plan.Topics.Select(t => t.ExpectedRecords));
    }

    [Fact]
    public void Create_ReferenceToAWorkflow_IsRefused() =>
        Refuses(
            [s_payment, PlainEntity.Of("Refund", 10, null, PlainEntity.To(s_payment))],
            new PlanOptions(),
            "Refund.Payment refers to Payment, which has a workflow: it has a record for each state, not one that could be referred to. Refer to an entity without a workflow.");

    [Fact]
    public void Create_TopicsOfStates_MustBeLegalAndDistinct()
    {
        WorkflowDescriptor Named(params string[] states) => new() { States = states, Paths = [new(1, [0, 1])] };

        Refuses([WorkflowEntity.Of("T", 1, workflow: Named("InReview", "in_review"))], new PlanOptions(), "T.Topic 't-{state}' gives the states InReview and in_review the same topic, 't-in-review'. Rename one, or write all states to one topic.");
        Refuses([WorkflowEntity.Of("T", 1, workflow: Named("Ok", "Nö"))], new PlanOptions(), "T.Topic is 't-nö' for the state Nö; a topic has 1 to 249 of the characters a-z A-Z 0-9 . _ - and is not '.' or '..'.");
        Refuses(PlainEntity.Of("Order", 1), new EntityOverride { Topic = "o-{state}" }, "Order.Topic is 'o-{state}', but Order has no workflow, so there are no states to put in place of {state}.");
        Refuses([s_payment, PlainEntity.Of("payment-failed", 1)], new PlanOptions(), "Payment and payment-failed both write to the topic 'payment-failed', where their records could not be told apart. Give one another Topic.");
        Assert.Equal(["one"], Plan.Create([s_payment], With("Payment", new EntityOverride { Topic = "one" })).Topics.Select(t => t.Name));
    }

    [Theory]
    [InlineData(0, -1L, "Payment cannot end before row -1; it must be 0 or more, where it starts from.")]
    [InlineData(10, 9L, "Payment cannot end before row 9; it must be 10 or more, where it starts from.")]
    public void Create_EndBeforeTheStart_IsRefused(long from, long until, string message) =>
        Refuses(s_payment, new EntityOverride { FromRow = from, UntilRow = until }, message);

    [Fact]
    public void Create_LastEventAfterTheYear9999_IsRefused()
    {
        // The longest payment takes 7.1 s; the last of 18,000 at 100 a second is born after 180 s.
        TimeSpan whole = TimeSpan.FromSeconds(187.1);
        PlanOptions At(TimeSpan beforeEnd) => new() { Start = DateTimeOffset.MaxValue - beforeEnd };

        Assert.Equal(18_000, Plan.Create([s_payment], At(whole)).Entities[0].Count);
        Refuses(
            [s_payment],
            At(whole - TimeSpan.FromTicks(1)),
            "Payment instance 17999, born at 9999-12-31T23:59:52.900Z, could have events after the year 9999: one takes up to 7.1s. Lower Payment.Count, raise Payment.Rate, or shorten its delays.");
    }

    /// <summary>What goes on until it is stopped ends so that the last instance has ended with the year 9999.</summary>
    [Fact]
    public void Create_WithoutEnd_LeavesTheLastInstanceItsTime()
    {
        Plan plan = Plan.Create([s_payment], With("Payment", new EntityOverride { Count = EntityDescriptor.Unbounded }) with { Start = DateTimeOffset.MaxValue.AddSeconds(-17.1) });

        Assert.True(plan.Entities[0].IsUnbounded);
        Assert.Equal(1_000, plan.Entities[0].Count);
    }

    /// <summary>Births, paths and delays come from streams of their own: one that changes leaves the others.</summary>
    [Fact]
    public void Workflow_OfAPlan_DependsOnSeedAndNameAlone()
    {
        Workflow workflow = Changed(s_payment, new WorkflowOverride());
        Workflow again = Plan.Create([PlainEntity.Of("Bank", 3), WorkflowEntity.Of("Payment", 7)], new PlanOptions()).Entities[1].Producer.Workflow!;
        Workflow other = Plan.Create([s_payment], new PlanOptions { Seed = 2 }).Entities[0].Producer.Workflow!;

        Assert.Equal(PathsOf(workflow), PathsOf(again));
        Assert.NotEqual(PathsOf(workflow), PathsOf(other));

        static IEnumerable<byte> PathsOf(Workflow of) => [.. Enumerable.Range(0, 100).Select(i => of.First(i, 0).Path)];
    }

    private static Workflow Changed(EntityDescriptor entity, WorkflowOverride change) =>
        Plan.Create([entity], With(entity.Name, new EntityOverride { Workflow = change })).Entities[0].Producer.Workflow!;

    private static PlanOptions With(string name, EntityOverride change) => new() { Entities = ImmutableDictionary<string, EntityOverride>.Empty.Add(name, change) };

    private static void Refuses(EntityDescriptor entity, EntityOverride change, string message) => Refuses([entity], With(entity.Name, change), message);

    private static void Refuses(EntityDescriptor[] model, PlanOptions options, string message) =>
        Assert.Equal(message, Assert.Throws<PlanException>(() => Plan.Create(model, options)).Message);
}
