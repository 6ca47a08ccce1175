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

        Assert.True(new AvroFaceCheck(model.WithSeed(42)).Run() > 100);
    }

    /// <summary>Models out of everything that is supported, which nobody thought of; read by our reader and by Python's.</summary>
    [Theory]
    [MemberData(nameof(FaceTests.Numbers), MemberType = typeof(FaceTests))]
    public async Task RandomModel_AvroAndObject_Agree(int number)
    {
        var check = new AvroFaceCheck(ExecutedModel.Of(RandomModel.Of(number)).WithSeed((ulong)number));

        Assert.True(check.Run() > 0);
        Assert.True(await check.RunForeignAsync() > 0);
    }

    /// <summary>A project that lowers the severity of SYN0038 gets the defaults, of whatever type.</summary>
    [Theory]
    [InlineData("\"int\"", "-7")]
    [InlineData("\"double\"", "1.5")]
    [InlineData("\"boolean\"", "true")]
    [InlineData("\"string\"", "\"é\"")]
    [InlineData("[\"null\", \"string\"]", "null")]
    [InlineData("[\"null\", \"string\"]", "\"text\"")]
    [InlineData("{\"type\": \"enum\", \"name\": \"F\", \"symbols\": [\"a\", \"b\"]}", "\"b\"")]
    [InlineData("{\"type\": \"array\", \"items\": \"long\"}", "[1,-1]")]
    [InlineData("{\"type\": \"map\", \"values\": \"int\"}", "{\"k\":1}")]
    [InlineData("{\"type\": \"record\", \"name\": \"P\", \"fields\": [{\"name\": \"x\", \"type\": \"int\", \"default\": 3}]}", "{\"x\":3}")]
    public void Default_OfAFieldWithoutAProperty_IsWritten(string type, string json)
    {
        TestProject project = TestProject.Of("""
            [SynthEntity(Count = 3), AvroSchema("e.avsc")]
            public partial class E { [RecordKey, Sequence] public int Id { get; set; } }
            """).With("e.avsc", $$$"""{"type": "record", "name": "E", "fields": [{"name": "id", "type": "int"}, {"name": "value", "type": {{{type}}}, "default": {{{json}}}}]}""");
        SynthModel model = ExecutedModel.Of(project);
        EntityDescriptor entity = Assert.Single(model.Entities);

        IReadOnlyList<string> read = AvroReaders.Ours([(entity.Avro!(), AvroRows.Of(model)[entity])]);

        Assert.Equal([$$"""{"id":1,"value":{{json}}}""", $$"""{"id":2,"value":{{json}}}""", $$"""{"id":3,"value":{{json}}}"""], read);
    }

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
