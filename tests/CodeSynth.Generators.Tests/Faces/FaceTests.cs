using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Faces;

/// <summary>Emitted code, executed: the object face and the JSON wire face say the same, and what the attributes say.</summary>
public class FaceTests
{
    [Theory]
    [MemberData(nameof(ScenarioProjects.Names), MemberType = typeof(ScenarioProjects))]
    public void Scenario_BothFaces_Agree(string scenario)
    {
        SynthModel model = ExecutedModel.Of(ScenarioProjects.Of(scenario));

        Assert.True(FaceCheck.Run(model.WithSeed(42)) > 100);
    }
}
