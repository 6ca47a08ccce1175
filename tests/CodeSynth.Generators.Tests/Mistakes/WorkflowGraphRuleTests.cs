namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>SYN0046, 0047, 0051: whether every state is entered and every instance ends.</summary>
public class WorkflowGraphRuleTests
{
    [Theory]
    [InlineData("[Workflow(Initial = \"a\"), Transition(\"a\", \"b\"), Transition({|SYN0046:\"c\"|}, \"b\")]", "No instance of 'E' ever enters 'c': no transition leads to it, and they begin in 'a'.")]
    [InlineData("[Workflow(Initial = \"a\", MaxSteps = 9), Transition(\"a\", \"b\"), Transition({|SYN0046:\"c\"|}, {|SYN0046:\"d\"|}), Transition(\"d\", \"c\"), Transition(\"d\", \"b\")]", "from 'a', which they begin in, no transitions lead to it")]
    [InlineData("[Workflow, Transition(\"Placed\", \"Paid\"), Transition({|SYN0046:\"Piad\"|}, \"Shipped\")]", "No instance of 'E' ever enters 'Piad': no transition leads to it, but one to 'Paid'. If both are meant to be the same, write it the same; else add a transition to it, or remove those from it.")]
    [InlineData("[Workflow, Transition(\"Placed\", \"Shiped\"), Transition({|SYN0046:\"Shipped\"|}, \"Lost\")]", "but one to 'Shiped'")]
    [InlineData("[Workflow(Initial = \"Placed\"), Transition(\"Placed\", \"Paid\"), Transition({|SYN0046:\"piad\"|}, \"Paid\")]", "but one to 'Paid'")]
    [InlineData("[Workflow(Initial = Paid), Transition({|SYN0046:Created|}, Paid), Transition(Paid, Shipped), Transition(Paid, Lost)]", "'Created'")]
    public Task State_ThatIsNotReached_IsReported(string attributes, string reason) => WorkflowMistake.AssertAsync(attributes, reason);

    [Theory]
    [InlineData("[{|SYN0047:Workflow(Initial = \"a\", MaxSteps = 9)|}, Transition(\"a\", \"b\"), Transition(\"b\", \"a\")]", "each state has a transition from it")]
    [InlineData("[{|SYN0047:Workflow|}, Transition(\"a\", \"a\")]", "each state has a transition from it")]
    [InlineData("[Workflow(MaxSteps = 9), Transition(\"a\", \"end\"), Transition(\"a\", {|SYN0047:\"b\"|}), Transition(\"b\", \"c\"), Transition(\"c\", \"b\")]", "from 'b', 'c' no transitions lead to a state without any from it")]
    [InlineData("[Workflow, Transition(\"a\", \"end\"), Transition(\"a\", {|SYN0047:\"b\"|}), Transition(\"b\", \"b\")]", "from 'b' no transitions lead")]
    public Task State_WithoutAWayOut_IsReported(string attributes, string reason) => WorkflowMistake.AssertAsync(attributes, reason);

    [Theory]
    [InlineData("[Workflow, Transition(\"a\", \"b\"), {|SYN0051:Transition(\"b\", \"b\", Weight = 3)|}, Transition(\"b\", \"c\")]", "in a circle, 'b → b', without end. Say how many events one has at most, as in '[Workflow(MaxSteps = 20)]'")]
    [InlineData("[Workflow(Initial = \"a\"), Transition(\"a\", \"b\"), Transition(\"b\", \"c\"), {|SYN0051:Transition(\"c\", \"a\")|}, Transition(\"c\", \"d\")]", "'a → b → c → a'")]
    public Task Circle_WithoutABound_IsReported(string attributes, string reason) => WorkflowMistake.AssertAsync(attributes, reason);

    [Theory]
    [InlineData("[Workflow(MaxSteps = {|SYN0051:2|}), Transition(\"a\", \"b\"), Transition(\"b\", \"c\")]", "an instance that enters 'a' has at least 3 events")]
    [InlineData("[Workflow(MaxSteps = {|SYN0051:3|}), Transition(\"a\", \"b\"), Transition(\"b\", \"c\"), Transition(\"b\", \"d\"), Transition(\"d\", \"b\")]", "an instance that enters 'd' has at least 5 events before it can end, and no more than 3 are allowed. Give at least 5.")]
    [InlineData("[Workflow(MaxSteps = {|SYN0051:0|}), Transition(\"a\", \"b\")]", "Give a number from 1 to 250.")]
    [InlineData("[Workflow(MaxSteps = {|SYN0051:-1|}), Transition(\"a\", \"b\")]", "-1 steps are none")]
    [InlineData("[Workflow(MaxSteps = {|SYN0051:251|}), Transition(\"a\", \"b\")]", "Give a number from 1 to 250.")]
    public Task Bound_ThatDoesNotFit_IsReported(string attributes, string reason) => WorkflowMistake.AssertAsync(attributes, reason);

    [Theory]
    [InlineData("[Workflow, Transition(\"a\", \"b\"), Transition(\"a\", \"c\"), Transition(\"b\", \"c\")]")]
    [InlineData("[Workflow(MaxSteps = 5), Transition(\"a\", \"b\"), Transition(\"b\", \"c\"), Transition(\"b\", \"d\"), Transition(\"d\", \"b\")]")]
    [InlineData("[Workflow(MaxSteps = 250), Transition(\"a\", \"a\"), Transition(\"a\", \"b\")]")]
    [InlineData("[Workflow(MaxSteps = 4, Initial = \"a\"), Transition(\"a\", \"b\"), Transition(\"b\", \"a\"), Transition(\"b\", \"c\")]")]
    [InlineData("[Workflow, Transition(Created, Paid), Transition(Paid, Shipped), Transition(Paid, Lost)]")]
    public Task Transitions_ThatFit_AreSilent(string attributes) => WorkflowMistake.AssertAsync(attributes);
}
