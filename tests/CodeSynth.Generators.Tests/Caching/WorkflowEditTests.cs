using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Caching;

/// <summary>What an edit of a workflow makes the generator emit anew; each edit in both directions.</summary>
public class WorkflowEditTests
{
    private static readonly TestProject s_project = TestProject.Of("""
        [SynthEntity(HasTopic = false)]
        public partial class Bank
        {
            [RecordKey, Sequence("B{0}")] public string BankId { get; set; } = "";
        }

        [SynthEntity, Workflow(Topic = "payment-{state}")]
        [Path(9, "Open", "Paid")]
        [Path(1, "Open", "Failed")]
        [Delay("Paid", 500)]
        public partial class Payment
        {
            [RecordKey, Sequence("P{0}")] public string Id { get; set; } = "";
            [References] public string BankId { get; set; } = "";
            [State] public string Status { get; set; } = "";
            [StateValue("Failed", "timeout")] public string? Reason { get; set; }
        }

        [SynthEntity, Workflow(MaxSteps = 5)]
        [Transition("A", "A"), Transition("A", "B")]
        public partial class Other
        {
            [RecordKey, Sequence("O{0}")] public string Id { get; set; } = "";
            [State] public string Status { get; set; } = "";
        }
        """);

    /// <summary>In words: what is edited, and which files are emitted anew. A binary face knows which states there are, and not how or when they are entered.</summary>
    [Theory]
    [InlineData("[Path(9, \"Open\", \"Paid\")]", "[Path( 9, \"Open\",  \"Paid\")] // often", "")]
    [InlineData("500", "750", "Payment.g.cs")]
    [InlineData("Path(9", "Path(8", "Payment.g.cs")]
    [InlineData("\"Open\", \"Paid\")", "\"Open\", \"Open\", \"Paid\")", "Payment.g.cs")]
    [InlineData("payment-{state}", "payments-{state}", "Payment.Avro.g.cs Payment.Protobuf.g.cs Payment.g.cs")] // as of every entity
    [InlineData("Path(1, \"Open\", \"Failed\")", "Path(1, \"Open\", \"Checked\", \"Failed\")", "Payment.Avro.g.cs Payment.Protobuf.g.cs Payment.g.cs")]
    [InlineData("\"timeout\"", "\"limit\"", "Payment.Avro.g.cs Payment.Protobuf.g.cs Payment.g.cs")]
    [InlineData("MaxSteps = 5", "MaxSteps = 6", "Other.g.cs")]
    [InlineData("Transition(\"A\", \"A\")", "Transition(\"A\", \"A\", Weight = 3)", "Other.g.cs")]
    [InlineData("(HasTopic = false)", "(HasTopic = true)", "Bank.Avro.g.cs Bank.Protobuf.g.cs Bank.g.cs")]
    public void EditOfAWorkflow_EmitsWhatDependsOnItAlone(string old, string replacement, string emitted)
    {
        GeneratorRun run = GeneratorRun.Of(s_project);

        foreach (TestProject next in new[] { s_project.Edit(old, replacement), s_project })
        {
            IReadOnlyDictionary<string, string> reasons = run.Rerun(next);

            int modified = emitted.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
            Assert.Equal(modified == 0 ? string.Empty : $"Modified×{modified}", reasons["SourceOutput"].Split(' ').SingleOrDefault(r => r.StartsWith("Modified", StringComparison.Ordinal)) ?? string.Empty);
            Assert.Equal(Has("Avro"), reasons[TrackingNames.AvroFaces].Contains("Modified×1", StringComparison.Ordinal));
            Assert.Equal(Has("Protobuf"), reasons[TrackingNames.ProtobufFaces].Contains("Modified×1", StringComparison.Ordinal));
            Assert.DoesNotContain("Modified", reasons[TrackingNames.Catalog], StringComparison.Ordinal);
            run.AssertCompiles();
        }

        bool Has(string face) => emitted.Contains($".{face}.", StringComparison.Ordinal);
    }
}
