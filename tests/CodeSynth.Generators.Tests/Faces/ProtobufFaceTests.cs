using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Faces;

/// <summary>Emitted encoders, executed: messages that Google's reader takes apart hold what the row of JSON says.</summary>
public class ProtobufFaceTests
{
    public static TheoryData<int> Numbers => [.. Enumerable.Range(1, 40)];

    public static TheoryData<int> ForProtoc => [.. Enumerable.Range(101, 20)];

    [Theory]
    [MemberData(nameof(ScenarioProjects.Names), MemberType = typeof(ScenarioProjects))]
    public void Scenario_Messages_SayWhatJsonSays(string scenario)
    {
        SynthModel model = ExecutedModel.Of(ScenarioProjects.Of(scenario));

        Assert.True(ProtobufCheck.Run(model.WithSeed(42)) > 100);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void RandomModel_Messages_SayWhatJsonSays(int number) =>
        Assert.True(ProtobufCheck.Run(ExecutedModel.Of(RandomModel.Of(number)).WithSeed((ulong)number)) > 0);

    /// <summary>The .proto files that the entities derive or carry, and the messages by them, as protobuf's own compiler takes them.</summary>
    [Theory]
    [MemberData(nameof(ScenarioProjects.Names), MemberType = typeof(ScenarioProjects))]
    public async Task Scenario_ToProtoc_SaysWhatJsonSays(string scenario)
    {
        int? values = await ProtocCheck.RunAsync(ExecutedModel.Of(ScenarioProjects.Of(scenario)).WithSeed(42));

        Assert.True(values is null or > 100);
    }

    [Theory]
    [MemberData(nameof(ForProtoc))]
    public async Task RandomModel_ToProtoc_SaysWhatJsonSays(int number)
    {
        int? values = await ProtocCheck.RunAsync(ExecutedModel.Of(RandomModel.Of(number)).WithSeed((ulong)number));

        Assert.True(values is null or > 0);
    }
}
