using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>SYN0044, 0045, 0048, 0050, 0054: the attributes of a workflow, and the states, weights and topics in them.</summary>
public class WorkflowRuleTests
{
    private const string Key = """[RecordKey, Sequence("E{0}")] public string Id { get; set; } = "";""";

    [Theory]
    [InlineData("[{|SYN0044:Workflow|}]", "nothing says which states there are. Add paths")]
    [InlineData("[Workflow, Path(1, \"a\", \"b\"), {|SYN0044:Transition(\"a\", \"b\")|}]", "Remove the [Path]s or the [Transition]s.")]
    [InlineData("[{|SYN0044:Path(1, \"a\")|}, Path(2, \"b\")]", "[Path] is a part of one, and there is no [Workflow]")]
    [InlineData("[{|SYN0044:Delay(\"a\", 1)|}]", "[Delay] is a part of one")]
    [InlineData("[Workflow(Initial = {|SYN0044:\"a\"|}), Path(1, \"a\")]", "Initial would say nothing")]
    [InlineData("[Workflow(MaxSteps = {|SYN0044:5|}), Path(1, \"a\")]", "MaxSteps would say nothing")]
    [InlineData("[Workflow, {|SYN0044:Path(1)|}]", "a path has no state")]
    [InlineData("[Workflow, {|SYN0044:Path(1, new object[0])|}, Path(1, \"a\")]", "a path has no state")]
    [InlineData("[Workflow, {|SYN0044:Path(1, null!)|}]", "a path has no state")]
    [InlineData("[Workflow, Path(1, \"a\", {|SYN0044:null!|})]", "a state is null")]
    [InlineData("[Workflow, Path(1, \"a\", {|SYN0044:\"\"|})]", "a state has no name")]
    [InlineData("[Workflow, Path(1, \"a\", {|SYN0044:\"b\\n\"|})]", "a state's name has a control character")]
    [InlineData("[Workflow, Path(1, \"a\", {|SYN0044:5|})]", "5 is no state. Name a member of an enumeration, or a text.")]
    [InlineData("[Workflow, Path(1, \"a\", {|SYN0044:typeof(E)|})]", "typeof(E) is no state")]
    [InlineData("[Workflow, Path(1, {|SYN0044:new object[] { \"a\", new[] { 1 } }|})]", "{1} is no state")]
    [InlineData("[Workflow, Path(1, {|SYN0044:2|})]", "2 is no state")]
    [InlineData("[Workflow, Path(1, \"a\", {|SYN0044:Paid|})]", "'Status.Paid' is a member of an enumeration, and other states are texts")]
    [InlineData("[Workflow, Path(1, Created, Paid, Shipped, Lost), Path(1, {|SYN0044:\"Paid\"|})]", "\"Paid\" is a text, and other states are members of 'Status'")]
    [InlineData("[Workflow, Path(1, Created, {|SYN0044:Other.One|})]", "'Other.One' is no member of 'Status'")]
    [InlineData("[Workflow, Path(1, Created, {|SYN0044:(Status)77|})]", "is no member of 'Status'. Name one of its members.")]
    [InlineData("[Workflow, Transition(\"a\", {|SYN0044:false|})]", "false is no state")]
    public Task Workflow_ThatCannotBeRead_IsReported(string attributes, string reason) => WorkflowMistake.AssertAsync(attributes, reason);

    [Theory]
    [InlineData("[Transition(\"a\", \"b\"), Transition(\"c\", \"b\"), {|SYN0044:Workflow|}]", "no transition leads to 'a', 'c', so it is not clear in which of them instances begin. Say so, as in 'Initial = \"a\"'")]
    [InlineData("[Transition(\"Placed\", \"Paid\"), Transition(\"Piad\", \"Shipped\"), Transition(\"Lost\", \"Paid\"), {|SYN0044:Workflow|}]", "no transition leads to 'Placed', 'Piad', 'Lost'")]
    [InlineData("[Transition(Created, Paid), Transition(Paid, Created), {|SYN0044:Workflow(MaxSteps = 5)|}, Transition(Paid, Shipped), Transition(Paid, Lost)]", "Say so: 'Initial = Status.Created'.")]
    public Task Initial_ThatIsNotClear_IsReported(string attributes, string reason) => WorkflowMistake.AssertAsync(attributes, reason);

    [Theory]
    [InlineData("[Workflow, Path(1, \"Created\", \"Validated\"), Delay({|SYN0045:\"Validatd\"|}, 5)]", "'Validatd' is no state of 'E': no path or transition names it. Did you mean 'Validated'?")]
    [InlineData("[Workflow, Path(1, \"Created\", \"Validated\"), Delay(\"Validated\", 5, From = {|SYN0045:\"created!\"|})]", "Did you mean 'Created'?")]
    [InlineData("[Workflow, Path(1, \"Created\", \"Validated\"), Delay({|SYN0045:\"Lost\"|}, 5)]", "The states are 'Created', 'Validated'.")]
    [InlineData("[Workflow(Initial = {|SYN0045:\"vlidated\"|}), Transition(\"Created\", \"Validated\")]", "Did you mean 'Validated'?")]
    [InlineData("[Workflow, Path(1, Created, Paid, Shipped, Lost), Delay({|SYN0045:Unknown|}, 5)]", "'Unknown' is no state of 'E'")]
    [InlineData("[Workflow, Path(1, \"a\"), Delay({|SYN0044:Paid|}, 5)]", "other states are texts")]
    public Task State_ThatIsNotDeclared_IsReported(string attributes, string advice) => WorkflowMistake.AssertAsync(attributes, advice);

    [Theory]
    [InlineData("[Workflow, Path({|SYN0048:0|}, \"a\"), Path(1, \"b\")]", "The weight 0 of 'E' cannot be kept: a weight must be a number above 0.")]
    [InlineData("[Workflow, Path({|SYN0048:-1|}, \"a\"), Path(1, \"b\")]", "The weight -1 of 'E'")]
    [InlineData("[Workflow, Path(states: new object[] { \"a\" }, weight: {|SYN0048:double.NaN|})]", "The weight NaN")]
    [InlineData("[Workflow, Path({|SYN0048:double.PositiveInfinity|}, \"a\")]", "above 0")]
    [InlineData("[Workflow, Path({|SYN0048:1e-12|}, \"a\"), Path(1, \"b\")]", "less than 2^-32 of their sum")]
    [InlineData("[Workflow, Path({|SYN0048:1e308|}, \"a\"), Path({|SYN0048:1e308|}, \"b\")]", "too large for a double")]
    [InlineData("[Workflow, Transition(\"a\", \"b\", Weight = {|SYN0048:0|})]", "Leave out a transition that is never drawn")]
    [InlineData("[Workflow, Transition(\"a\", \"b\", Weight = {|SYN0048:1e-12|}), Transition(\"a\", \"c\")]", "leave the transition out")]
    public Task Weight_ThatIsNone_IsReported(string attributes, string reason) => WorkflowMistake.AssertAsync(attributes, reason);

    [Theory]
    [InlineData("[Workflow, Path(1, \"a\", \"b\"), Path(2, \"a\"), {|SYN0050:Path(9, \"a\", \"b\")|}]", "'E' has the path 'a, b' twice. Add the weights")]
    [InlineData("[Workflow, Transition(\"a\", \"b\"), {|SYN0050:Transition(\"a\", \"b\", Weight = 5)|}]", "the transition from 'a' to 'b' twice")]
    [InlineData("[Workflow, Path(1, \"a\", \"b\"), Delay(\"b\", 1), {|SYN0050:Delay(\"b\", 2)|}]", "the delay before 'b' twice")]
    [InlineData("[Workflow, Path(1, \"a\", \"b\"), Delay(\"b\", 1, From = \"a\"), Delay(\"b\", 3), {|SYN0050:Delay(\"b\", 2, From = \"a\")|}]", "the delay before 'b' from 'a' twice")]
    public Task Twice_IsReported(string attributes, string reason) => WorkflowMistake.AssertAsync(attributes, reason);

    [Theory]
    [InlineData("[Workflow(Topic = {|SYN0044:\"e-{state}\"|}), Path(1, \"a b\", \"a_b\")]", "'e-a-b' would be the topic of 'a b' and of 'a_b'")]
    [InlineData("[Workflow(Topic = {|SYN0044:\"e-{state}\"|}), Path(1, \"zurück\")]", "the topic of 'zurück' would be 'e-zurück', but a topic has 1 to 249")]
    [InlineData("[Workflow(Topic = {|SYN0044:\"e {state}\"|}), Path(1, \"a\")]", "would be 'e a'")]
    [InlineData("[Workflow(Topic = {|SYN0018:\"e {states}\"|}), Path(1, \"a\")]", "a topic has 1 to 249")]
    [InlineData("[Workflow(Topic = {|SYN0018:\"e-{State}\"|}), Path(1, \"a\")]", "and '-'. '{state}' in it stands for the state of a [Workflow].")]
    [InlineData("[Workflow(Topic = {|SYN0018:\"\"|}), Path(1, \"a\")]", "Topic of 'E' is empty")]
    public Task Topic_ThatIsNotLegalForEachState_IsReported(string attributes, string reason) => WorkflowMistake.AssertAsync(attributes, reason);

    [Fact]
    public Task Topic_GivenTwice_IsReported() => Mistake.AssertAsync(
        $$"""[SynthEntity(Topic = "e"), Workflow(Topic = {|SYN0044:"f"|}), Path(1, "a")] public partial class E { {{Key}} [State] public string State { get; set; } = ""; }""",
        "its topic is given twice");

    [Fact]
    public Task Topic_PerStateWithoutStates_IsReported() => Mistake.AssertAsync(
        $$"""[SynthEntity(Topic = {|SYN0044:"e-{state}"|})] public partial class E { {{Key}} }""",
        "there is no [Workflow]");

    [Theory]
    [InlineData("""[SynthEntity(HasTopic = {|SYN0018:false|}, Topic = "e")] public partial class E {""", "HasTopic of 'E' is false, but a Topic is given.")]
    [InlineData("""[SynthEntity(HasTopic = {|SYN0018:false|}), Workflow, Path(1, "a")] public partial class E { [State] public string State { get; set; } = "";""", "its events are what a [Workflow] is for")]
    public Task NoTopic_ThatContradicts_IsReported(string entity, string reason) => Mistake.AssertAsync($$"""{{entity}} {{Key}} }""", reason);

    [Fact]
    public Task NoTopic_OfAnEntityThatIsReferredToOnly_IsSilent() => Mistake.AssertAsync($$"""[SynthEntity(HasTopic = false)] public partial class E { {{Key}} }""");

    [Fact]
    public Task TooManyOfThem_AreReported()
    {
        string many = string.Join(", ", Enumerable.Range(0, 251).Select(i => $"\"s{i}\""));
        return Task.WhenAll(
            WorkflowMistake.AssertAsync($$"""[Workflow, {|SYN0044:Path(1, {{many}})|}]""", "a path has 251 states, and 250 are allowed"),
            WorkflowMistake.AssertAsync($$"""[Workflow, Path(1, {{many.Replace(", \"s250\"", "", StringComparison.Ordinal)}}), Path(1, {|SYN0044:"t"|})]""", "it has 251 states, and 250 are allowed"),
            WorkflowMistake.AssertAsync(
                $"[Workflow, {string.Join(", ", Enumerable.Range(1, 250).Select(i => $"Path(1, {string.Join(", ", Enumerable.Repeat("\"a\"", i % 16 + 1).Concat(Enumerable.Repeat("\"b\"", i / 16 + 1)))})"))}, {{|SYN0044:Path(1, \"b\")|}}]",
                "it has 251 paths, and 250 are allowed"));
    }

    [Theory]
    [InlineData("[{|SYN0054:Workflow|}, Path(1, Created, Paid)]", "No path or transition of 'E' enters 'Shipped', 'Lost' of 'Status'.")]
    [InlineData("[{|SYN0054:Workflow|}, Transition(Created, Paid), Transition(Paid, Lost)]", "enters 'Shipped' of 'Status'")]
    public Task Member_ThatNoPathNames_IsAWarning(string attributes, string message) => WorkflowMistake.AssertAsync(attributes, message);

    [Fact]
    public Task Workflow_OnATypeThatIsNoEntity_IsReported() => Mistake.AssertAsync("""[{|SYN0044:Workflow|}, Path(1, "a")] public partial class E { }""", "Add [SynthEntity].");

    [Theory]
    [InlineData("", "{|SYN0044:Workflow|}", "no property says which state an event enters. Mark one with [State].")]
    [InlineData("[State] public string A { get; set; } = \"\"; [{|SYN0044:State|}] public string B { get; set; } = \"\";", "Workflow", "'A' carries [State], and so does 'B'.")]
    [InlineData("[State] public string A { get; set; } = \"\"; public Part Part { get; set; } = new();", "Workflow", "'A' carries [State], and so does 'Part.B'.")]
    public Task State_ThatIsNotMarkedOnce_IsReported(string properties, string workflow, string reason) => Mistake.AssertAsync(
        $$"""
        [SynthEntity, {{workflow}}, Path(1, "a")] public partial class E { {{Key}} {{properties}} }
        public class Part { {{(properties.Contains("Part", StringComparison.Ordinal) ? "[{|SYN0044:State|}]" : "[State]")}} public string B { get; set; } = ""; }
        """,
        reason);

    [Theory]
    [InlineData("[{|SYN0044:State|}] public string A { get; set; } = \"\";", "'E.A' carries [State], which depends on the state, and there is no [Workflow].")]
    [InlineData("[{|SYN0044:PreviousState|}] public string? A { get; set; }", "[PreviousState]")]
    [InlineData("[{|SYN0044:Step|}] public int A { get; set; }", "[Step]")]
    [InlineData("[{|SYN0044:StateValue(\"a\", 1)|}, StateValue(2)] public int A { get; set; }", "[StateValue]")]
    public Task Property_ThatFollowsTheStateOfNone_IsReported(string property, string reason) => Mistake.AssertPropertyAsync(property, reason);
}
