using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Faces;

/// <summary>Arrays of references through all faces; LinkCheck follows each item to the row that it names.</summary>
public class ReferenceArrayTests
{
    private static readonly Lazy<SynthModel> s_model = new(() => ExecutedModel.Of(ScenarioProjects.Of("Baskets")));

    [Fact]
    public void References_JsonAndObject_Agree() => Assert.True(FaceCheck.Run(s_model.Value.WithSeed(7)) > 10_000);

    [Fact]
    public void References_AvroAndObject_Agree() => Assert.True(new AvroFaceCheck(s_model.Value.WithSeed(7)).Run() > 10_000);

    [Fact]
    public void References_ProtobufAndObject_Agree() => Assert.True(ProtobufCheck.Run(s_model.Value.WithSeed(7)) > 10_000);
}
