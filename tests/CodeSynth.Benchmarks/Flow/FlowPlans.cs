using System.Collections.Immutable;
using CodeSynth.Benchmarks.Ratios;
using CodeSynth.Planning;

namespace CodeSynth.Benchmarks.Flow;

/// <summary>The plans that are measured, of the examples as they are emitted.</summary>
internal static class FlowPlans
{
    private const decimal Rate = 100_000;

    /// <summary>Orders, those of 100 customers.</summary>
    public static Plan Orders(long count) => Ecommerce.SynthCatalog.Model.CreatePlan(new PlanOptions
    {
        Only = ["Order"],
        Entities = ImmutableDictionary<string, EntityOverride>.Empty.Add("Order", new EntityOverride { Count = count, Rate = Rate }),
    });

    /// <summary>Payments, each of 3.6 events on the average.</summary>
    public static Plan Payments(long count) => WorkflowModels.Plan(WorkflowModels.Constant, count, Rate);
}
