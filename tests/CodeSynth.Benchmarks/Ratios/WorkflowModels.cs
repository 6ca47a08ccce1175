using CodeSynth.Planning;
using CodeSynth.Tests.Support;
using CodeSynth.Workflows;

namespace CodeSynth.Benchmarks.Ratios;

/// <summary>The workflows that are measured.</summary>
internal static class WorkflowModels
{
    /// <summary>The payment scenario with its delays, which are always the same.</summary>
    public static WorkflowDescriptor Constant => WorkflowEntity.Payments;

    /// <summary>The same with delays that are drawn, to 100 ns.</summary>
    public static WorkflowDescriptor Drawn => Constant with
    {
        Delays = [.. Constant.Delays.Select(d => d with { Law = new DelayLaw(DelayDistribution.Exponential, 0, 3 * d.Law.Max) { Mean = d.Law.Max } })],
    };

    /// <summary>A plan of payments.</summary>
    /// <param name="workflow">Their workflow.</param>
    /// <param name="count">How many.</param>
    /// <param name="rate">Per second.</param>
    public static Plan Plan(WorkflowDescriptor workflow, long count, decimal? rate) =>
        CodeSynth.Planning.Plan.Create([WorkflowEntity.Of("Payment", count, rate, workflow)], new PlanOptions());
}
