using CodeSynth.Generators.Model;
using CodeSynth.Generators.Tests.Workflows;

namespace CodeSynth.Generators.Tests.Caching;

/// <summary>Specs of workflows that differ in any of their numbers differ, so that what is emitted follows every edit.</summary>
public class WorkflowEqualityTests
{
    private const string Paths = """
        public enum S { A, B, C, D }

        [SynthEntity(Count = 5), Workflow(Topic = "e-{state}")]
        [Path(1, S.A, S.B)]
        [Path(2, S.A, S.C, S.D)]
        [Delay(S.B, 500)]
        [Delay(S.C, 7, From = S.A)]
        [Delay(S.D, Distribution = DelayDistribution.Normal, Mean = 20, StdDev = 3, Min = 1, Max = 1000)]
        public partial record E
        {
            [RecordKey, Uuid] public required string Id { get; init; }
            [State] public required string Status { get; init; }
            [PreviousState] public S? Before { get; init; }
            [Step] public int Number { get; init; }
            [StateValue(S.A, "a"), StateValue("b")] public string? Text { get; init; }
            [StateValue(S.A, 1), StateValue(2)] public int? Count { get; init; }
        }
        """;

    private const string Transitions = """
        [SynthEntity(Count = 5), Workflow(Initial = "a", MaxSteps = 9)]
        [Transition("a", "b", Weight = 2)]
        [Transition("b", "a")]
        [Transition("b", "c")]
        [Transition("a", "c")]
        [Delay("b", Distribution = DelayDistribution.LogNormal, P50 = 20, P99 = 300, Max = 1000)]
        public partial record E
        {
            [RecordKey, Uuid] public required string Id { get; init; }
            [State] public required string Status { get; init; }
        }
        """;

    [Fact]
    public void Specs_OfEqualSources_AreEqual()
    {
        Assert.Equal(WorkflowSource.SpecOf(Paths), WorkflowSource.SpecOf(Paths));
        Assert.Equal(WorkflowSource.SpecOf(Transitions).GetHashCode(), WorkflowSource.SpecOf(Transitions).GetHashCode());
        Assert.Equal(WorkflowSource.SpecOf(Transitions), WorkflowSource.SpecOf(Transitions));
    }

    [Theory]
    [InlineData("e-{state}", "f-{state}")]
    [InlineData("e-{state}", "e")]
    [InlineData("[Path(2,", "[Path(3,")]
    [InlineData("S.A, S.B)", "S.A, S.B, S.B)")]
    [InlineData("[Path(1, S.A, S.B)]\n", "[Path(1, S.B, S.A)]\n")]
    [InlineData("A, B, C, D", "A, B, [Name(\"cc\")] C, D")]
    [InlineData("(S.B, 500)", "(S.B, 500.0001)")]
    [InlineData("(S.B, 500)", "(S.A, 500)")]
    [InlineData(", From = S.A", "")]
    [InlineData("[Delay(S.B, 500)]\n", "")]
    [InlineData("Mean = 20", "Mean = 21")]
    [InlineData("StdDev = 3", "StdDev = 4")]
    [InlineData("Min = 1", "Min = 2")]
    [InlineData("Max = 1000", "Max = 1001")]
    [InlineData("Normal, Mean = 20, StdDev = 3", "Exponential, Mean = 20")]
    [InlineData("[PreviousState] public S?", "[PreviousState] public string?")]
    [InlineData("[State] public required string", "[State] public required S")]
    [InlineData("[Step]", "[Step(Start = 0)]")]
    [InlineData("StateValue(\"b\")", "StateValue(\"c\")")]
    [InlineData("StateValue(S.A, \"a\")", "StateValue(S.B, \"a\")")]
    [InlineData(", StateValue(2)", "")]
    public void Spec_OfOtherPaths_Differs(string old, string replacement) => AssertDiffers(Paths, old, replacement);

    [Theory]
    [InlineData("Initial = \"a\"", "Initial = \"b\"")]
    [InlineData("MaxSteps = 9", "MaxSteps = 8")]
    [InlineData("Weight = 2", "Weight = 2.5")]
    [InlineData("[Transition(\"a\", \"c\")]\n", "")]
    [InlineData("P50 = 20", "P50 = 21")]
    [InlineData("P99 = 300", "P99 = 301")]
    public void Spec_OfOtherTransitions_Differs(string old, string replacement) => AssertDiffers(Transitions, old, replacement);

    [Fact]
    public void Spec_OfAnEntityThatIsNotWritten_Differs()
    {
        static EntitySpec of(string options) => WorkflowSource.SpecOf($$"""[SynthEntity{{options}}] public partial class E { [RecordKey, Sequence] public int Id { get; set; } }""");

        Assert.NotEqual(of(""), of("(HasTopic = false)"));
        Assert.Equal(of(""), of("(HasTopic = true)"));
    }

    private static void AssertDiffers(string source, string old, string replacement)
    {
        Assert.Contains(old, source, StringComparison.Ordinal);
        Assert.NotEqual(WorkflowSource.SpecOf(source), WorkflowSource.SpecOf(source.Replace(old, replacement, StringComparison.Ordinal)));
    }
}
