namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>SYN0049: delays without a bound, and those that make no sense.</summary>
public class DelayRuleTests
{
    [Theory]
    [InlineData("{|SYN0049:Delay(\"b\")|}", "The delay before 'b' cannot be kept: nothing says how long it is.")]
    [InlineData("{|SYN0049:Delay(\"b\", Distribution = DelayDistribution.Constant)|}", "nothing says how long it is")]
    [InlineData("{|SYN0049:Delay(\"b\", Max = 5)|}", "nothing says how long it is")]
    [InlineData("Delay(\"b\", {|SYN0049:-1|})", "-1 is no time that it can have. Give milliseconds from 0 to those of 365 days")]
    [InlineData("Delay(milliseconds: {|SYN0049:0.00001|}, state: \"b\")", "at most 4 digits behind the point")]
    [InlineData("Delay(\"b\", {|SYN0049:double.NaN|})", "NaN is no time")]
    [InlineData("Delay(\"b\", {|SYN0049:double.PositiveInfinity|})", "is no time")]
    [InlineData("Delay(\"b\", {|SYN0049:31_536_000_000.1|})", "365 days")]
    [InlineData("Delay(\"b\", 5, Mean = {|SYN0049:5|})", "a delay that is always the same has no Mean")]
    [InlineData("Delay(\"b\", 5, Max = {|SYN0049:5|})", "a delay that is always the same has no Max")]
    [InlineData("Delay(\"b\", {|SYN0049:5|}, Distribution = DelayDistribution.Uniform, Max = 9)", "it cannot be both always the same and drawn. Remove the milliseconds, or 'Distribution = DelayDistribution.Uniform'.")]
    [InlineData("Delay(\"b\", Distribution = {|SYN0049:(DelayDistribution)9|}, Max = 9)", "there is no such distribution")]
    [InlineData("Delay(\"b\", Distribution = {|SYN0049:(DelayDistribution)(-1)|}, Max = 9)", "there is no such distribution")]
    [InlineData("{|SYN0049:Delay(\"b\", Distribution = DelayDistribution.Uniform)|}", "it has no bound. Give the Max that it never exceeds")]
    [InlineData("{|SYN0049:Delay(\"b\", Distribution = DelayDistribution.Exponential, Mean = 5)|}", "it has no bound")]
    [InlineData("{|SYN0049:Delay(\"b\", Distribution = DelayDistribution.Normal, Mean = 5, Max = 9)|}", "the distribution Normal needs a StdDev")]
    [InlineData("{|SYN0049:Delay(\"b\", Distribution = DelayDistribution.LogNormal, P99 = 5, Max = 9)|}", "the distribution LogNormal needs a P50")]
    [InlineData("Delay(\"b\", Distribution = DelayDistribution.Uniform, Mean = {|SYN0049:5|}, Max = 9)", "the distribution Uniform has no Mean")]
    [InlineData("Delay(\"b\", Distribution = DelayDistribution.Exponential, Mean = 5, StdDev = {|SYN0049:1|}, Max = 9)", "the distribution Exponential has no StdDev")]
    [InlineData("Delay(\"b\", Distribution = DelayDistribution.Uniform, Min = 5, Max = {|SYN0049:4|})", "its Max is not above its Min")]
    [InlineData("Delay(\"b\", Distribution = DelayDistribution.Uniform, Min = 5, Max = {|SYN0049:5|})", "a delay that is always the same is")]
    [InlineData("Delay(\"b\", Distribution = DelayDistribution.Uniform, Min = {|SYN0049:-5|}, Max = 5)", "-5 is no time")]
    [InlineData("Delay(\"b\", Distribution = DelayDistribution.Uniform, Max = {|SYN0049:1e300|})", "is no time")]
    [InlineData("Delay(\"b\", Distribution = DelayDistribution.Normal, Mean = 500, StdDev = {|SYN0049:0|}, Max = 900)", "a standard deviation of 0")]
    [InlineData("Delay(\"b\", Distribution = DelayDistribution.Normal, Mean = 500, StdDev = 10, Max = {|SYN0049:459|})", "more than four standard deviations below the mean")]
    [InlineData("Delay(\"b\", Distribution = DelayDistribution.Normal, Mean = 500, StdDev = 10, Min = {|SYN0049:541|}, Max = 600)", "more than four standard deviations above the mean")]
    [InlineData("Delay(\"b\", Distribution = DelayDistribution.Exponential, Mean = {|SYN0049:0|}, Max = 600)", "a mean of 0")]
    [InlineData("Delay(\"b\", Distribution = DelayDistribution.Exponential, Mean = 10, Min = {|SYN0049:121|}, Max = 600)", "more than twelve times the mean")]
    [InlineData("Delay(\"b\", Distribution = DelayDistribution.LogNormal, P50 = {|SYN0049:0|}, P99 = 5, Max = 600)", "a median of 0")]
    [InlineData("Delay(\"b\", Distribution = DelayDistribution.LogNormal, P50 = 50, P99 = {|SYN0049:50|}, Max = 600)", "the 99th percentile is not above the median")]
    [InlineData("Delay(\"b\", Distribution = DelayDistribution.LogNormal, P50 = 100, P99 = 1000, Max = {|SYN0049:0.9|})", "so far below the median")]
    [InlineData("Delay(\"b\", Distribution = DelayDistribution.LogNormal, P50 = 100, P99 = 1000, Min = {|SYN0049:10001|}, Max = 10002)", "so far above the median")]
    [InlineData("Delay(\"b\", 5, From = {|SYN0049:\"c\"|})", "no path or transition enters it from 'c'. Name a state from which one does")]
    public Task Delay_ThatMakesNoSense_IsReported(string delay, string reason) =>
        WorkflowMistake.AssertAsync($"[Workflow, Path(1, \"a\", \"b\", \"c\"), {delay}]", reason);

    [Theory]
    [InlineData("Delay(\"a\", 0)")]
    [InlineData("Delay(\"b\", 0.0001), Delay(\"b\", 31_536_000_000.0, From = \"a\")")]
    [InlineData("Delay(\"b\", 5, Distribution = DelayDistribution.Constant)")]
    [InlineData("Delay(\"b\", Distribution = DelayDistribution.Uniform, Max = 0.0001)")]
    [InlineData("Delay(\"b\", Distribution = DelayDistribution.Normal, Mean = 500, StdDev = 10, Min = 540, Max = 541)")]
    [InlineData("Delay(\"b\", Distribution = DelayDistribution.Normal, Mean = 500, StdDev = 10, Max = 460)")]
    [InlineData("Delay(\"b\", Distribution = DelayDistribution.Exponential, Mean = 10, Min = 120, Max = 600)")]
    [InlineData("Delay(\"b\", Distribution = DelayDistribution.LogNormal, P50 = 100, P99 = 1000, Max = 1.1)")]
    public Task Delay_ThatFits_IsSilent(string delay) => WorkflowMistake.AssertAsync($"[Workflow, Path(1, \"a\", \"b\", \"c\"), {delay}]");
}
