using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Caching;

/// <summary>What an edit of an entity whose rows come from a file makes the generator do again; each edit in both directions.</summary>
public class SourceEditTests
{
    private static readonly TestProject s_project = TestProject.Of("""
        [SynthEntity, CsvSource("products.csv")]
        public partial record Product
        {
            [RecordKey] public required string Sku { get; init; }
            [FromColumn("Unit Price")] public decimal Price { get; init; }
            public required string Name { get; init; }
        }

        [SynthEntity]
        public partial record Sale
        {
            [RecordKey, Sequence("S{0}")] public required string SaleId { get; init; }
            [References] public required string Sku { get; init; }
            [CopyOf("Sku", "Price")] public decimal Price { get; init; }
            [CopyOf("Sku", "Name")] public required string Name { get; init; }
        }
        """);

    /// <summary>What the file is called and how it is written is the main file's alone, and no business of who refers to its rows.</summary>
    [Theory]
    [InlineData("\"products.csv\"", "\"articles.csv\"")]
    [InlineData("\"products.csv\"", "\"products.csv\", Delimiter = ';'")]
    [InlineData("\"products.csv\"", "\"products.csv\", Encoding = \"iso-8859-1\"")]
    [InlineData("\"products.csv\"", "\"products.csv\", HasHeader = false")]
    [InlineData("CsvSource(\"products.csv\")", "JsonLinesSource(\"products.csv\")")]
    public void Source_Edited_EmitsTheMainFileOfItsEntityAlone(string old, string replacement)
    {
        TestProject edited = s_project.Edit(old, replacement);
        GeneratorRun run = GeneratorRun.Of(s_project);

        foreach (TestProject next in new[] { edited, s_project })
        {
            IReadOnlyDictionary<string, string> before = run.Files;
            IReadOnlyDictionary<string, string> reasons = run.Rerun(next);
            Assert.Contains("Modified×1", reasons[TrackingNames.MainFaces], StringComparison.Ordinal);
            Assert.DoesNotContain("Modified", reasons[TrackingNames.AvroFaces], StringComparison.Ordinal);
            Assert.DoesNotContain("Modified", reasons[TrackingNames.ProtobufFaces], StringComparison.Ordinal);
            Assert.Equal("Product.", Assert.Single(run.Files, f => before[f.Key] != f.Value).Key[.."Product.".Length]);
            run.AssertCompiles();
        }
    }

    [Theory]
    [InlineData("\"Unit Price\"", "\"Price\"")]
    [InlineData("[FromColumn(\"Unit Price\")]", "[FromColumn]")]
    [InlineData("[FromColumn(\"Unit Price\")]", "[FromColumn(\"Unit Price\", Decimals = 3)]")]
    [InlineData("[CsvSource(\"products.csv\")]", "[CsvSource(\"p.csv\")]")]
    [InlineData("public required string Name", "public string? Name")]
    public void Column_Edited_ChangesItsEntity(string old, string replacement)
    {
        GeneratorRun run = GeneratorRun.Of(s_project.Edit("[SynthEntity, CsvSource", "[SynthEntity]\n[CsvSource"));
        string before = MainFile(run);

        run.Rerun(s_project.Edit("[SynthEntity, CsvSource", "[SynthEntity]\n[CsvSource").Edit(old, replacement));

        Assert.NotEqual(before, MainFile(run));
    }

    private static string MainFile(GeneratorRun run) =>
        run.Files.Single(f => f.Key.StartsWith("Product.", StringComparison.Ordinal) && !f.Key.Contains(".Avro.", StringComparison.Ordinal) && !f.Key.Contains(".Protobuf.", StringComparison.Ordinal)).Value;
}
