using System.Collections.Immutable;
using CodeSynth.Planning;
using CodeSynth.Workflows;
using Payments;

namespace CodeSynth.Benchmarks.Ratios;

/// <summary>The workflow that is measured: the events of examples/PaymentStatus, as emitted.</summary>
internal static class WorkflowModels
{
    /// <summary>The example's delays, which are always the same.</summary>
    public static WorkflowOverride? Constant => null;

    /// <summary>Delays that are drawn, to 100 ns, with the example's as their means.</summary>
    public static WorkflowOverride Drawn => new()
    {
        Delays = Descriptor.Delays.ToImmutableSortedDictionary(
            d => Descriptor.States[d.State],
            d => new DelayLaw(DelayDistribution.Exponential, 0, 3 * d.Law.Max) { Mean = d.Law.Max },
            StringComparer.Ordinal),
    };

    private static WorkflowDescriptor Descriptor => PaymentEvent.Synth.Descriptor.Workflow!;

    /// <summary>A plan of payments.</summary>
    /// <param name="change">What changes about their workflow.</param>
    /// <param name="count">How many.</param>
    /// <param name="rate">Per second.</param>
    public static Plan Plan(WorkflowOverride? change, long count, decimal? rate) => SynthCatalog.Model.CreatePlan(new PlanOptions
    {
        Entities = ImmutableDictionary<string, EntityOverride>.Empty.Add(nameof(PaymentEvent), new EntityOverride { Count = count, Rate = rate, Workflow = change }),
    });
}
