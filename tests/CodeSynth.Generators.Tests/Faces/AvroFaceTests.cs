using CodeSynth.Generators.Tests.Support;
using CodeSynth.Modeling;

namespace CodeSynth.Generators.Tests.Faces;

/// <summary>Emitted Avro encoders, executed: what they write is what the objects hold.</summary>
public class AvroFaceTests
{
    [Theory]
    [MemberData(nameof(ScenarioProjects.Names), MemberType = typeof(ScenarioProjects))]
    public void Scenario_AvroAndObject_Agree(string scenario)
    {
        SynthModel model = ExecutedModel.Of(ScenarioProjects.Of(scenario));

        Assert.True(AvroFaceCheck.Run(model.WithSeed(42)) > 100);
    }

    /// <summary>Models out of everything that is supported, which nobody thought of.</summary>
    [Theory]
    [MemberData(nameof(FaceTests.Numbers), MemberType = typeof(FaceTests))]
    public void RandomModel_AvroAndObject_Agree(int number) =>
        Assert.True(AvroFaceCheck.Run(ExecutedModel.Of(RandomModel.Of(number)).WithSeed((ulong)number)) > 0);

    /// <summary>The frame of a registry stands between key and datum, and changes neither.</summary>
    [Fact]
    public void Frame_OfEveryLength_StandsBeforeTheDatum()
    {
        SynthModel model = ExecutedModel.Of(ScenarioProjects.Of("Ecommerce"));
        var plain = AvroRows.Of(model);
        foreach (int length in new[] { 1, 5, RowFrame.MaxPrefixBytes })
        {
            byte[] prefix = [.. Enumerable.Range(1, length).Select(i => (byte)i)];
            var framed = AvroRows.Of(model, RowFrame.WithPrefix(prefix));

            Assert.All(model.Entities, entity =>
            {
                Assert.NotEmpty(framed[entity]);
                Assert.Equal(plain[entity].Select(r => r.Key), framed[entity].Select(r => r.Key));
                Assert.Equal(plain[entity].Select(r => (byte[])[.. prefix, .. r.Value]), framed[entity].Select(r => r.Value));
            });
        }
    }
}
