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
            [Workflow(Topic = "payment-{state}")]
            [Path(1, Initiated, Failed)]
            [Path(2.5, Initiated, Validated, Canceled)]
            [Delay(Validated, 0.0001)]
            [Delay(Failed, 500, From = Initiated)]
            [Delay(Canceled, Distribution = DelayDistribution.LogNormal, P50 = 20, P99 = 200, Min = 1, Max = 1000)]
            public partial record PaymentEvent
            {
                [RecordKey, Uuid] public required string Id { get; init; }
                [State] public required string Status { get; init; }
                [PreviousState] public PaymentStatus? Before { get; init; }
                [Step] public byte Number { get; init; }
                [EventTime] public long Ts { get; init; }
            }
            """);

        Assert.Equal("payment-{state}", spec.Topic);
        Assert.Equal(["INIT", "Failed", "Validated", "Canceled"], spec.Workflow!.States);
        Assert.Equal([new PathSpec(1, new([0, 1])), new PathSpec(2.5, new([0, 2, 3]))], spec.Workflow.Paths);
        Assert.Equal(
            [
                new DelaySpec(2, -1, "Constant", 1, 1, 0, 0, 0, 0),
                new DelaySpec(1, 0, "Constant", 5_000_000, 5_000_000, 0, 0, 0, 0),
                new DelaySpec(3, -1, "LogNormal", 10_000, 10_000_000, 0, 0, 200_000, 2_000_000),
            ],
            spec.Workflow.Delays);
        Assert.Equal(["INIT", "Failed", "Validated", "Canceled"], Assert.IsType<StateSpec>(spec.Fields[1].Sampler).Names);
        StateSpec before = Assert.IsType<StateSpec>(spec.Fields[2].Sampler);
        Assert.True(before.IsPrevious);
        Assert.Equal(["Initiated", "Failed", "Validated", "Canceled"], before.Members.Select(m => m.Name));
        Assert.Equal(4, before.Shape.Members.Count);
        Assert.Equal(1, Assert.IsType<StepSpec>(spec.Fields[3].Sampler).Start);
    }
}
