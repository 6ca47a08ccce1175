using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Faces;

/// <summary>Texts made of other fields, through all faces; FaceCheck holds each against the object that has it.</summary>
public class TemplateTests
{
    private static readonly Lazy<SynthModel> s_model = new(() => ExecutedModel.Of(ScenarioProjects.Of("Templates")));

    [Fact]
    public void Templates_JsonAndObject_Agree() => Assert.True(FaceCheck.Run(s_model.Value.WithSeed(7)) > 10_000);

    [Fact]
    public void Templates_AvroAndObject_Agree() => Assert.True(new AvroFaceCheck(s_model.Value.WithSeed(7)).Run() > 10_000);

    [Fact]
    public void Templates_ProtobufAndObject_Agree() => Assert.True(ProtobufCheck.Run(s_model.Value.WithSeed(7)) > 10_000);
}
