namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>SYN0052, and what else is said about properties that follow the state.</summary>
public class StateValueRuleTests
{
    [Theory]
    [InlineData("[StateValue(\"a\", \"x\")] public string {|SYN0052:V|} { get; set; } = \"\";", "nothing gives its value in 'b', 'c', and its type 'string' has no null. Add '[StateValue(\"b\", …)]', or one without a state for all others, or declare it 'string?'.")]
    [InlineData("[StateValue(\"a\", 1), StateValue(\"b\", 2)] public int {|SYN0052:V|} { get; set; }", "declare it 'int?'")]
    [InlineData("[StateValue(\"a\", 1), StateValue(\"b\", {|SYN0052:\"2\"|})] public int? V { get; set; }", "the value \"2\" does not fit: it is not a number that the type holds.")]
    [InlineData("[StateValue({|SYN0052:300|})] public byte V { get; set; }", "write a whole number from 0 to 255")]
    [InlineData("[StateValue(value: {|SYN0052:1|}, state: \"a\")] public string? V { get; set; }", "Put it in quotes")]
    [InlineData("[StateValue({|SYN0052:null!|})] public string? V { get; set; }", "it is not a text")]
    [InlineData("[StateValue(\"a\", {|SYN0052:null!|})] public int? V { get; set; }", "the value given does not fit")]
    [InlineData("[StateValue({|SYN0052:Other.One|})] public Status V { get; set; }", "name one of its members")]
    [InlineData("[StateValue({|SYN0052:(Status)55|})] public Status V { get; set; }", "no member has that value")]
    [InlineData("[StateValue({|SYN0052:\"yes\"|})] public bool V { get; set; }", "write true or false")]
    [InlineData("[StateValue({|SYN0052:double.NaN|})] public double V { get; set; }", "JSON has no such number")]
    [InlineData("[StateValue(\"a\", 1e-15), StateValue(1e6)] public decimal {|SYN0052:V|} { get; set; }", "with 15 digits after the point, which another value has, 1000000 has more than 18 digits")]
    [InlineData("[PreviousState] public string {|SYN0052:V|} { get; set; } = \"\";", "the first event of an instance leaves no state, but its type 'string' has no null. Declare it 'string?'.")]
    [InlineData("[Step(Start = {|SYN0052:254|})] public byte V { get; set; }", "steps from 254 to 256 leave the range of 'byte', which is 0 to 255")]
    [InlineData("[Step(Start = {|SYN0052:-1|})] public uint? V { get; set; }", "steps from -1 to 1 leave the range of 'uint'")]
    public Task Value_ThatDoesNotFit_IsReported(string property, string reason) => WorkflowMistake.AssertPropertyAsync(property, reason);

    [Theory]
    [InlineData("[StateValue(\"a\", 1), StateValue(3), {|SYN0050:StateValue(2)|}] public int V { get; set; }", "'E.V' has a value for all other states twice. Remove one of the two.")]
    [InlineData("[StateValue(\"a\", 1), {|SYN0050:StateValue(\"a\", 1)|}, StateValue(2)] public int V { get; set; }", "'E.V' has a value for 'a' twice")]
    [InlineData("[StateValue({|SYN0045:\"d\"|}, 1), StateValue(2)] public int V { get; set; }", "'d' is no state of 'E'")]
    [InlineData("[StateValue({|SYN0044:Status.Paid|}, 1), StateValue(2)] public int V { get; set; }", "other states are texts")]
    [InlineData("[StateValue(1), {|SYN0011:Uniform(1, 2)|}] public int V { get; set; }", "[StateValue] and [Uniform]")]
    [InlineData("[StateValue(1), StateValue(\"a\", 2), {|SYN0011:Step|}] public int V { get; set; }", "[StateValue] and [Step]")]
    [InlineData("[PreviousState, {|SYN0011:Step|}] public string? V { get; set; }", "[PreviousState] and [Step]")]
    [InlineData("[{|SYN0029:NullRate(0.5)|}, StateValue(1)] public int? V { get; set; }", "Leave out the states in which it is null")]
    [InlineData("[{|SYN0029:NullRate(0.5)|}, PreviousState] public string? V { get; set; }", "[PreviousState] says in which events it has which value. Remove this attribute.")]
    [InlineData("[Items(1, 2), {|SYN0030:StateValue(1)|}] public int[] V { get; set; } = [];", "[StateValue] gives one value per event")]
    [InlineData("[Items(1, 2), {|SYN0030:PreviousState|}] public string[] V { get; set; } = [];", "[PreviousState] gives one value per event")]
    [InlineData("[{|SYN0012:StateValue(1)|}] public DateTime V { get; set; }", "[StateValue] cannot fill 'E.V', which is of type 'DateTime'")]
    [InlineData("[{|SYN0012:PreviousState|}] public int? V { get; set; }", "It fills string, because the states are texts.")]
    [InlineData("[{|SYN0012:PreviousState|}] public Status? V { get; set; }", "It fills string, because the states are texts.")]
    [InlineData("[{|SYN0012:Step|}] public double V { get; set; }", "the integer types")]
    [InlineData("""[StateValue({|SYN0023:"\ud800"|})] public string V { get; set; } = "";""", "half of a surrogate pair")]
    public Task Property_ThatCannotFollowTheState_IsReported(string property, string reason) => WorkflowMistake.AssertPropertyAsync(property, reason);

    [Fact]
    public Task State_OfAnotherEnumeration_IsReported() => WorkflowMistake.AssertAsync(
        "[Workflow, Path(1, Created, Paid, Shipped, Lost)]",
        "It fills string and the states' own 'Status'.",
        "[{|SYN0012:PreviousState|}] public Other? V { get; set; }");

    [Fact]
    public Task Key_ThatFollowsTheState_IsReported() => Support.Mistake.AssertAsync(
        """[SynthEntity, Workflow, Path(1, "a")] public partial class E { [{|SYN0004:RecordKey|}, State] public string State { get; set; } = ""; }""",
        "Use [Sequence] or [Uuid].");

    [Theory]
    [InlineData("[StateValue(\"b\", \"x\")] public string? V { get; set; }")]
    [InlineData("[StateValue(\"b\", \"x\"), StateValue(\"y\")] public string V { get; set; } = \"\";")]
    [InlineData("[StateValue(\"a\", 1.5), StateValue(\"b\", 2.25), StateValue(\"c\", -1)] public decimal V { get; set; }")]
    [InlineData("[StateValue(\"a\", Status.Paid), StateValue(Status.Lost)] public Status V { get; set; }")]
    [InlineData("[StateValue(\"a\", true), StateValue(\"c\", false)] public bool? V { get; set; }")]
    [InlineData("[StateValue(1.5)] public double V { get; set; }")]
    [InlineData("[Step(Start = 253)] public byte V { get; set; }")]
    [InlineData("[Step(Start = 0)] public ulong? V { get; set; }")]
    [InlineData("[PreviousState] public string? V { get; set; }")]
    [InlineData("[StateValue(0.5f), StateValue(\"c\", -0.0)] public float V { get; set; }")]
    public Task Property_ThatFollowsTheState_IsSilent(string property) => WorkflowMistake.AssertPropertyAsync(property);
}
