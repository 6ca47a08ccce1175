using CodeSynth.Engine;
using CodeSynth.Generators.Tests.Support;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Sinks;
using CodeSynth.Testing;

namespace CodeSynth.Generators.Tests.Faces;

public class AllocationTests
{
    /// <summary>Ten times the rows must not allocate a byte more, whatever the fields of an entity are.</summary>
    [Theory]
    [MemberData(nameof(ScenarioProjects.Names), MemberType = typeof(ScenarioProjects))]
    public void JsonWireFace_MoreRows_AllocateNothingMore(string scenario)
    {
        SynthModel model = ExecutedModel.Of(ScenarioProjects.Of(scenario));

        Assert.All(model.Entities, entity => Assert.Equal(BytesOf(model, entity, rows: 5_000), BytesOf(model, entity, rows: 50_000)));
    }

    [Theory]
    [MemberData(nameof(ScenarioProjects.Names), MemberType = typeof(ScenarioProjects))]
    public void ProtobufWireFace_MoreRows_AllocateNothingMore(string scenario)
    {
        SynthModel model = ExecutedModel.Of(ScenarioProjects.Of(scenario));

        Assert.All(model.Entities, entity => Assert.Equal(BytesOf(model, entity, 5_000, WireFormat.Protobuf), BytesOf(model, entity, 100_000, WireFormat.Protobuf)));
    }

    private static long BytesOf(SynthModel model, EntityDescriptor entity, int rows, WireFormat format = WireFormat.Json)
    {
        PlanOptions options = model.Options;
        foreach (EntityDescriptor any in model.Entities)
        {
            options = options with { Entities = options.Entities.SetItem(any.Name, new EntityOverride { Count = rows, Rate = any.Rate is null ? null : 1000 }) };
        }

        Plan plan = model.CreatePlan(options with { Only = [entity.Name] });
        return Allocation.LeastBytes(() =>
        {
            using var sink = new NullSink();
            SynthEngine.Run(plan, sink, new RunOptions { Format = format }, CancellationToken.None);
        });
    }
}
