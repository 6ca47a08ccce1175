using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Faces;

/// <summary>Emitted encoders, executed: messages that Google's reader takes apart hold what the row of JSON says.</summary>
public class ProtobufFaceTests
{
    public static TheoryData<int> Numbers => [.. Enumerable.Range(1, 40)];

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
}
