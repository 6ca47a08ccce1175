using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>SYN0053: a record of a workflow is an event, so nothing refers to it.</summary>
public class WorkflowReferenceTests
{
    [Theory]
    [InlineData("[References({|SYN0053:typeof(Event)|})] public int V { get; set; }", "'Child.V' references 'Event', which has a workflow")]
    [InlineData("[{|SYN0053:References|}] public int EventId { get; set; }", "'Child.EventId' references 'Event'")]
    [InlineData("[{|SYN0053:References|}] public int EventId { get; set; } [CopyOf(\"EventId\", \"Amount\")] public int V { get; set; }", "Reference an entity without [Workflow], which both can refer to.")]
    public Task Reference_ToAWorkflow_IsReported(string property, string reason) =>
        Mistake.AssertAsync(Family(property), reason);

    [Fact]
    public Task Reference_OfAWorkflowToItself_IsReported() => Mistake.AssertAsync(
        """
        [SynthEntity, Workflow, Path(1, "a")]
        public partial class Event
        {
            [RecordKey, Sequence] public int EventId { get; set; }
            [State] public string State { get; set; } = "";
            [References({|SYN0053:typeof(Event)|})] public int? Cause { get; set; }
        }
        """,
        "'Event.Cause' references 'Event'");

    [Theory]
    [InlineData("[References] public int OrderId { get; set; } [CopyOf(\"OrderId\", \"Total\")] public int V { get; set; }")]
    public Task Reference_ByAKeyThatAnEntityAndItsEventsHave_LeadsToTheEntity(string property) => Mistake.AssertAsync(
        $$"""
        [SynthEntity]
        public partial class Order
        {
            [RecordKey, Sequence] public int OrderId { get; set; }
            [Uniform(1, 9)] public int Total { get; set; }
        }

        [SynthEntity, Workflow, Path(1, "a")]
        public partial class OrderEvent
        {
            [RecordKey, Sequence] public int OrderId { get; set; }
            [State] public string State { get; set; } = "";
        }

        [SynthEntity]
        public partial class Child
        {
            [RecordKey, Sequence("C{0}")] public string Id { get; set; } = "";
            {{property}}
        }
        """);

    [Fact]
    public Task References_OfAWorkflowToOthers_AreSilent() => Mistake.AssertAsync(
        """
        [SynthEntity(HasTopic = false)]
        public partial class Bank
        {
            [RecordKey, Sequence("bank-{0}")] public string BankId { get; set; } = "";
            [Uniform(1, 9)] public int Number { get; set; }
        }

        [SynthEntity, Workflow(Topic = "event-{state}"), Path(1, "a")]
        public partial class Event
        {
            [RecordKey, Sequence] public int EventId { get; set; }
            [State] public string State { get; set; } = "";
            [References] public string BankId { get; set; } = "";
            [CopyOf("BankId", "Number")] public int Number { get; set; }
        }
        """);

    private static string Family(string property) =>
        $$"""
        [SynthEntity, Workflow, Path(1, "a")]
        public partial class Event
        {
            [RecordKey, Sequence] public int EventId { get; set; }
            [State] public string State { get; set; } = "";
            [Uniform(1, 9)] public int Amount { get; set; }
        }

        [SynthEntity]
        public partial class Child
        {
            [RecordKey, Sequence("C{0}")] public string Id { get; set; } = "";
            {{property}}
        }
        """;
}
