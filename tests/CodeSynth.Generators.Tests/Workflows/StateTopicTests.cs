using CodeSynth.Generators.Parsing.Workflows;
using CodeSynth.Workflows;

namespace CodeSynth.Generators.Tests.Workflows;

/// <summary>What generator and runtime both know is the same.</summary>
public class StateTopicTests
{
    [Theory]
    [InlineData("Initiated")]
    [InlineData("InReview")]
    [InlineData("HTTPError")]
    [InlineData("Step2Done")]
    [InlineData("in review")]
    [InlineData("IN_REVIEW")]
    [InlineData("aB1C")]
    [InlineData("ÄndereÖ")]
    [InlineData("İstanbul")]
    [InlineData("{state}")]
    [InlineData("")]
    public void Topic_IsThatOfTheRuntime(string state)
    {
        Assert.Equal(CodeSynth.Workflows.StateTopic.Of("payment-{state}", state), Parsing.Workflows.StateTopic.Of("payment-{state}", state));
        Assert.Equal(CodeSynth.Workflows.StateTopic.Of("{state}.{state}", state), Parsing.Workflows.StateTopic.Of("{state}.{state}", state));
    }

    [Theory]
    [InlineData("InReview", "in-review")]
    [InlineData("HTTPError", "http-error")]
    [InlineData("Step2Done", "step2-done")]
    [InlineData("IN_REVIEW", "in-review")]
    [InlineData("Delivery failed", "delivery-failed")]
    [InlineData("aB1C", "a-b1-c")]
    public void Topic_OfAState_IsInKebabCase(string state, string topic) => Assert.Equal("x." + topic, Parsing.Workflows.StateTopic.Of("x.{state}", state));

    [Fact]
    public void Limits_AreThoseOfTheRuntime() =>
        Assert.Equal((WorkflowDescriptor.MostStates, WorkflowDescriptor.MostSteps), (WorkflowLimits.MostStates, WorkflowLimits.MostSteps));

    [Fact]
    public void Distributions_AreThoseOfTheRuntimeInItsOrder() =>
        Assert.Equal(Enum.GetNames<DelayDistribution>(), DelayLawParser.Distributions);

    [Theory]
    [InlineData("Validatd", "Validated")]
    [InlineData("validated", "Validated")]
    [InlineData("Canceled", "Cancelled")]
    [InlineData("Validated", "Validated")]
    [InlineData("Piad", "Paid")]
    [InlineData("Paidd", "Paid")]
    [InlineData("Daip", null)]
    [InlineData("Lost", null)]
    [InlineData("", null)]
    [InlineData("X", null)]
    public void Name_ThatIsNear_IsFound(string name, string? nearest) =>
        Assert.Equal(nearest, NearestName.Of(name, ["Initiated", "Cancelled", "Validated", "Failed", "Paid"]));
}
