using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Sinks;

namespace CodeSynth.Testing;

/// <summary>What a whole run of one entity allocates, encoder, slices and sink together.</summary>
internal static class EngineBytes
{
    /// <summary>So few that instances which take days are at most some hundreds in flight, and no more of them with more rows.</summary>
    private const decimal InstancesASecond = 0.01m;

    /// <summary>So many that each instance finds young rows to refer to, until the last is born.</summary>
    private const long RowsBesideAWorkflow = 20_000_000_000;

    /// <summary>The bytes of a run of so many rows, or instances.</summary>
    public static long Of(SynthModel model, EntityDescriptor entity, WireFormat format, int rows)
    {
        PlanOptions options = model.Options;
        foreach (EntityDescriptor any in model.Entities)
        {
            decimal? rate = any.Rate is null ? null : any.Workflow is null ? 1000 : InstancesASecond;
            long count = any != entity && any.Rate is not null && entity.Workflow is not null ? RowsBesideAWorkflow : rows;
            options = options with { Entities = options.Entities.SetItem(any.Name, new EntityOverride { Count = any.Source is null ? count : null, Rate = rate, Topic = any.HasTopic ? null : any.Name }) };
        }

        Plan plan = model.CreatePlan(options with { Only = [entity.Name] });
        return Allocation.LeastBytes(() =>
        {
            using var sink = new NullSink();
            SynthEngine.Run(plan, sink, new RunOptions { Format = format }, CancellationToken.None);
        });
    }
}
