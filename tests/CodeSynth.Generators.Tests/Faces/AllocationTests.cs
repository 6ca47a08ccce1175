using CodeSynth.Generators.Tests.Support;
using CodeSynth.Modeling;
using CodeSynth.Testing;

namespace CodeSynth.Generators.Tests.Faces;

public class AllocationTests
{
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

        Assert.All(model.Entities, entity => Assert.Equal(EngineBytes.Of(model, entity, format, rows: 5_000), EngineBytes.Of(model, entity, format, rows: 105_000)));
    }
}
