using System.Text.Json;
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

    /// <summary>Whatever a number's sampler, its digits in a text are those of its own field in JSON.</summary>
    [Fact]
    public void Template_OfNumbers_HasTheDigitsThatJsonHas()
    {
        TestProject project = TestProject.Of("""
            [SynthEntity(Count = 500)]
            public partial class E
            {
                [RecordKey, Sequence] public int Id { get; set; }
                [Uniform(-9, 9, Decimals = 2)] public double Cents { get; set; }
                [Uniform(-9, 9, Decimals = 3)] public float Mills { get; set; }
                [Uniform(-9, 9, Decimals = 1)] public Half Tenths { get; set; }
                [Uniform(-1e-7, 1e9)] public double Real { get; set; }
                [Uniform(-1e-7, 1e9)] public float Single { get; set; }
                [OneOf(0.5, 2, 1e3)] public decimal Choice { get; set; }
                [Constant(2.50)] public decimal Price { get; set; }
                [Uniform("-7", "99999999999999999999")] public Int128 Wide { get; set; }
                [Odds(0.5)] public bool Flag { get; set; }
                [EventTime] public long At { get; set; }
                [Template("{Id}|{Cents}|{Mills}|{Tenths}|{Real}|{Single}|{Choice}|{Price}|{Wide}|{Flag}|{At}")] public string Text { get; set; } = "";
            }
            """);
        SynthModel model = ExecutedModel.Of(project);

        Assert.All(EncodedRows.Of(model)[model.Entities[0]], row =>
        {
            using JsonDocument json = JsonDocument.Parse(row.Json);
            Assert.Equal(string.Join('|', json.RootElement.EnumerateObject().SkipLast(1).Select(p => p.Value.GetRawText())), json.RootElement.GetProperty("text").GetString());
        });
    }

    /// <summary>A template draws nothing: what it is made of, and everything else, stays as it was.</summary>
    [Fact]
    public void Template_Added_ChangesNoOtherField()
    {
        const string Plain = """
            [SynthEntity(Count = 50)]
            public partial class E
            {
                [RecordKey, Sequence("E{0}")] public string Id { get; set; } = "";
                [Fake(Fake.FullName)] public string Name { get; set; } = "";
                /* here */
            }
            """;
        string[] before = RowsOf(Plain);
        string[] after = RowsOf(Plain.Replace("/* here */", "[Template(\"{Name} ({Id})\")] public string Label { get; set; } = \"\";", StringComparison.Ordinal));

        Assert.Equal(before.Select(b => b[..^1]), after.Select(a => a[..a.IndexOf(",\"label\"", StringComparison.Ordinal)]));
    }

    private static string[] RowsOf(string source)
    {
        SynthModel model = ExecutedModel.Of(TestProject.Of(source));
        return [.. EncodedRows.Of(model)[model.Entities[0]].Select(r => r.Json.TrimEnd('\n'))];
    }
}
