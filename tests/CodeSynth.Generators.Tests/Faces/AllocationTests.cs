using CodeSynth.Engine;
using CodeSynth.Generators.Tests.Support;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Sinks;
using CodeSynth.Testing;

namespace CodeSynth.Generators.Tests.Faces;

public class AllocationTests
{
    /// <summary>So few that instances which take days are at most some hundreds in flight, and no more of them with more rows.</summary>
    private const decimal InstancesASecond = 0.01m;

    /// <summary>So many that each instance finds young rows to refer to, until the last is born.</summary>
    private const long RowsBesideAWorkflow = 20_000_000_000;

    /// <summary>Ten times the rows must not allocate a byte more, whatever the fields of an entity are.</summary>
    [Theory]
    [MemberData(nameof(ScenarioProjects.Names), MemberType = typeof(ScenarioProjects))]
    public void JsonWireFace_MoreRows_AllocateNothingMore(string scenario) => AssertNothingMore(scenario, WireFormat.Json);

    [Theory]
    [MemberData(nameof(ScenarioProjects.Names), MemberType = typeof(ScenarioProjects))]
    public void AvroWireFace_MoreRows_AllocateNothingMore(string scenario) => AssertNothingMore(scenario, WireFormat.Avro);

    [Theory]
    [MemberData(nameof(ScenarioProjects.Names), MemberType = typeof(ScenarioProjects))]
    public void ProtobufWireFace_MoreRows_AllocateNothingMore(string scenario) => AssertNothingMore(scenario, WireFormat.Protobuf);

    private static void AssertNothingMore(string scenario, WireFormat format)
    {
        SynthModel model = ExecutedModel.Of(ScenarioProjects.Of(scenario));

        Assert.All(model.Entities, entity => Assert.Equal(BytesOf(model, entity, format, rows: 5_000), BytesOf(model, entity, format, rows: 105_000)));
    }

    private static long BytesOf(SynthModel model, EntityDescriptor entity, WireFormat format, int rows)
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
