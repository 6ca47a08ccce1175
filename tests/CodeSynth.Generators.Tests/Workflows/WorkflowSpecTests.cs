using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Tests.Workflows;

/// <summary>What the attributes of a workflow become.</summary>
public class WorkflowSpecTests
{
    [Fact]
    public void Paths_OverAnEnumeration_BecomeStatesInTheOrderInWhichTheyAreNamed()
    {
        EntitySpec spec = WorkflowSource.SpecOf("""
            using static PaymentStatus;

            public enum PaymentStatus { Canceled, Validated, [Name("INIT")] Initiated, Failed }

            [SynthEntity(Count = 100_000, Rate = 100_000)]
            [Delay(Validated, 0.0001)]
            [Delay(Failed, 500, From = Initiated)]
            [Delay(Canceled, Distribution = DelayDistribution.LogNormal, P50 = 20, P99 = 200, Min = 1, Max = 1000)]
            [Workflow(Topic = "payment-{state}")]
            [Path(1, Initiated, Failed)]
            [Path(2.5, Initiated, Validated, Canceled)]
            public partial record E
            {
                [RecordKey, Uuid] public required string Id { get; init; }
                [State] public required string Status { get; init; }
                [PreviousState] public PaymentStatus? Before { get; init; }
                [Step] public byte Number { get; init; }
            }
            """);

        Assert.Equal("payment-{state}", spec.Topic);
        Assert.True(spec.HasTopic);
        Assert.Equal(["INIT", "Failed", "Validated", "Canceled"], spec.Workflow!.States);
        Assert.Equal([new PathSpec(1, new([0, 1])), new PathSpec(2.5, new([0, 2, 3]))], spec.Workflow.Paths);
        Assert.Equal((0, 0, 0), (spec.Workflow.Transitions.Count, spec.Workflow.Initial, spec.Workflow.MaxSteps));
        Assert.Equal(
            [
                new DelaySpec(2, -1, "Constant", 1, 1, 0, 0, 0, 0),
                new DelaySpec(1, 0, "Constant", 5_000_000, 5_000_000, 0, 0, 0, 0),
                new DelaySpec(3, -1, "LogNormal", 10_000, 10_000_000, 0, 0, 200_000, 2_000_000),
            ],
            spec.Workflow.Delays);
        StateSpec state = Assert.IsType<StateSpec>(spec.Fields[1].Sampler);
        Assert.Equal((false, 0, false), (state.IsPrevious, state.Members.Count, spec.Fields[1].IsOptional));
        Assert.Equal(["INIT", "Failed", "Validated", "Canceled"], state.Names);
        StateSpec before = Assert.IsType<StateSpec>(spec.Fields[2].Sampler);
        Assert.Equal((true, 4, true), (before.IsPrevious, before.Shape.Members.Count, spec.Fields[2].IsOptional));
        Assert.Equal(["Initiated", "Failed", "Validated", "Canceled"], before.Members.Select(m => m.Name));
        Assert.Equal(1, Assert.IsType<StepSpec>(spec.Fields[3].Sampler).Start);
    }

    [Fact]
    public void Transitions_OverTexts_BeginWhereNoneLeads_AndWithoutACircleHaveTheLongestWayAsBound()
    {
        EntitySpec spec = WorkflowSource.SpecOf("""
            [SynthEntity(Topic = "orders.{state}"), Workflow]
            [Transition("Paid", "Shipped", Weight = 0.1)]
            [Transition(nameof(Created), "Paid", Weight = 3)]
            [Transition(nameof(Created), "Shipped")]
            public readonly partial record struct E([RecordKey, Sequence] int Id, [State] string Status)
            {
                private const string Created = "created";
            }
            """);

        Assert.Equal("orders.{state}", spec.Topic);
        Assert.Equal(["Paid", "Shipped", "Created"], spec.Workflow!.States);
        Assert.Equal([new TransitionSpec(0, 1, 0.1), new TransitionSpec(2, 0, 3), new TransitionSpec(2, 1, 1)], spec.Workflow.Transitions);
        Assert.Equal((2, 3), (spec.Workflow.Initial, spec.Workflow.MaxSteps));
    }

    [Fact]
    public void Transitions_InACircle_HaveTheGivenInitialStateAndBound()
    {
        EntitySpec spec = WorkflowSource.SpecOf("""
            [SynthEntity, Workflow(Initial = "b", MaxSteps = 7)]
            [Transition("a", "b"), Transition("b", "a"), Transition("a", "a"), Transition("b", "end")]
            public partial class E
            {
                [RecordKey, Sequence] public int Id { get; set; }
                [State] public string? Status { get; set; }
            }
            """);

        Assert.Equal("e", spec.Topic);
        Assert.Equal((1, 7), (spec.Workflow!.Initial, spec.Workflow.MaxSteps));
        Assert.False(spec.Fields[1].IsOptional);
    }

    /// <summary>A self-loop alone does not make a state one that is entered from elsewhere.</summary>
    [Fact]
    public void Initial_WithATransitionToItself_IsFound()
    {
        EntitySpec spec = WorkflowSource.SpecOf("""
            [SynthEntity, Workflow(MaxSteps = 3), Transition("a", "a"), Transition("a", "b")]
            public partial class E { [RecordKey, Sequence] public int Id { get; set; } [State] public string Status { get; set; } = ""; }
            """);

        Assert.Equal((0, 3), (spec.Workflow!.Initial, spec.Workflow.MaxSteps));
    }

    [Theory]
    [InlineData("int?", "StateValue(\"b\", 5), StateValue(\"c\", 5)", "-1 0 0", "5", true)]
    [InlineData("int", "StateValue(7), StateValue(\"b\", 5)", "0 1 0", "7 5", false)]
    [InlineData("decimal", "StateValue(\"a\", 1.5), StateValue(\"b\", 2.25), StateValue(-1)", "0 1 2", "150 225 -100", false)]
    [InlineData("bool?", "StateValue(\"c\", true), StateValue(\"a\", false)", "0 -1 1", "0 1", true)]
    [InlineData("long", "StateValue(\"a\", 1), StateValue(\"b\", 1), StateValue(\"c\", 1), StateValue(9)", "0 0 0", "1", false)]
    public void StateValues_AreTheDifferentOnesAndWhichEachStateHas(string type, string attributes, string byState, string values, bool mayBeNull)
    {
        StateValueSpec spec = Assert.IsType<StateValueSpec>(ValueField(type, attributes).Sampler);

        Assert.Equal(byState, string.Join(" ", spec.ByState));
        Assert.Equal(values, string.Join(" ", Assert.IsType<OneOfNumberSpec>(spec.Values).Numbers));
        Assert.Equal(spec.Shape, spec.Values.Shape);
        Assert.Equal(mayBeNull, ValueField(type, attributes).IsOptional);
    }

    [Fact]
    public void StateValues_OfEachKind_AreChoicesOfThatKind()
    {
        Assert.Equal(["x", "y"], Assert.IsType<OneOfSpec>(Values("string", "StateValue(\"a\", \"x\"), StateValue(\"y\")")).Values);
        Assert.Equal([0.5, 0.1], Assert.IsType<OneOfNumberSpec>(Values("double", "StateValue(\"a\", 0.5), StateValue(0.1f)")).Reals);
        Assert.Equal(["Two", "One"], Assert.IsType<OneOfEnumSpec>(Values("N", "StateValue(\"a\", N.Two), StateValue(N.One)")).Members.Select(m => m.Name));

        static SamplerSpec Values(string type, string attributes) => ((StateValueSpec)ValueField(type, attributes).Sampler).Values;
    }

    [Fact]
    public void Properties_OfANestedObject_FollowTheState()
    {
        EntitySpec spec = WorkflowSource.SpecOf("""
            [SynthEntity, Workflow, Path(1, "a", "b")]
            public partial record E { [RecordKey, Sequence] public int Id { get; init; } public required Part Part { get; init; } }
            public record Part([State] string Status, [property: Step] int Number, [StateValue("b", 1)] int? Value);
            """);

        Assert.Equal(["Part.Status", "Part.Number", "Part.Value"], spec.Fields.Leaves().Skip(1).Select(f => f.Path));
        Assert.IsType<StateSpec>(spec.Fields.Leaves().ElementAt(1).Sampler);
    }

    [Fact]
    public void States_OfAnEnumerationWithWideValues_AreToldApart()
    {
        EntitySpec spec = WorkflowSource.SpecOf("""
            public enum Wide : ulong { Least = 0, Most = ulong.MaxValue, Middle = 1UL << 63 }

            [SynthEntity, Workflow, Path(1, Wide.Most, Wide.Middle, Wide.Least)]
            public partial class E { [RecordKey, Sequence] public int Id { get; set; } [State] public Wide Status { get; set; } }
            """);

        Assert.Equal(["Most", "Middle", "Least"], spec.Workflow!.States);
    }

    private static FieldSpec ValueField(string type, string attributes) => WorkflowSource.SpecOf($$"""
        public enum N { One, Two }

        [SynthEntity, Workflow, Path(1, "a", "b", "c")]
        public partial class E
        {
            [RecordKey, Sequence] public int Id { get; set; }
            [State] public string Status { get; set; } = "";
            [{{attributes}}] public {{type}} Value { get; set; } = default!;
        }
        """).Fields[2];
}
