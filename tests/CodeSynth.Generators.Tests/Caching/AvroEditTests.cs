using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Caching;

/// <summary>What an edit of an .avsc file makes the generator do again; each edit in both directions.</summary>
public class AvroEditTests
{
    private const string Schema = """
        {
          "type": "record",
          "name": "shop.Order",
          "fields": [
            {"name": "order_id", "type": "string"},
            {"name": "total_amount", "type": "double"}
          ]
        }
        """;

    private static readonly TestProject s_project = TestProject.Of("""
        [SynthEntity, AvroSchema("order.avsc")]
        public partial record Order
        {
            [RecordKey, Sequence("O{0}")] public required string OrderId { get; init; }
            [Uniform(1, 9, Decimals = 2)] public double TotalAmount { get; init; }
        }

        [SynthEntity]
        public partial record Customer
        {
            [RecordKey, Sequence("C{0}")] public required string CustomerId { get; init; }
        }
        """)
        .With("order.avsc", Schema)
        .With("other.avsc", """{"type": "record", "name": "shop.Other", "fields": []}""");

    [Theory]
    [InlineData("\"type\": \"double\"", "\"type\": [\"null\", \"double\"]")]
    [InlineData("\"shop.Order\",", "\"shop.Order\", \"doc\": \"What is ordered.\",")]
    [InlineData("  \"fields\"", "\n  \"fields\"")]
    public void Schema_Edited_EmitsTheAvroFileOfItsEntityAlone(string old, string replacement)
    {
        TestProject edited = s_project.Edit(old, replacement);
        GeneratorRun run = GeneratorRun.Of(s_project);

        foreach (TestProject next in new[] { edited, s_project })
        {
            IReadOnlyDictionary<string, string> before = run.Files;
            IReadOnlyDictionary<string, string> reasons = run.Rerun(next);
            Assert.DoesNotContain("Modified", reasons[TrackingNames.MainFaces], StringComparison.Ordinal);
            Assert.DoesNotContain("Modified", reasons[TrackingNames.ProtobufFaces], StringComparison.Ordinal);
            Assert.Contains("Modified×1", reasons[TrackingNames.AvroFaces], StringComparison.Ordinal);
            Assert.All(run.Files.Where(f => before[f.Key] != f.Value), f => Assert.Matches(@"^Order\..*\.Avro\.g\.cs$|^shop\.Order\..*\.AvroRecord\.g\.cs$", f.Key));
        }
    }

    [Fact]
    public void Schema_ThatRenamesAField_ChangesTheNameInJsonToo()
    {
        GeneratorRun run = GeneratorRun.Of(s_project);
        string main = run.Files.Keys.Single(f => f.StartsWith("Order.", StringComparison.Ordinal) && !f.Contains("Avro", StringComparison.Ordinal) && !f.Contains("Protobuf", StringComparison.Ordinal));
        Assert.Contains("\"total_amount\"", run.Files[main], StringComparison.Ordinal);

        IReadOnlyDictionary<string, string> reasons = run.Rerun(s_project.Edit("\"total_amount\"", "\"totalAmount\""));

        Assert.Contains("Modified×1", reasons[TrackingNames.MainFaces], StringComparison.Ordinal);
        Assert.Contains("\"totalAmount\"", run.Files[main], StringComparison.Ordinal);
        run.AssertCompiles();
    }

    [Fact]
    public void Schema_ThatNobodyNames_EditedEmitsNothing()
    {
        GeneratorRun run = GeneratorRun.Of(s_project);
        IReadOnlyDictionary<string, string> before = run.Files;

        IReadOnlyDictionary<string, string> reasons = run.Rerun(s_project.Edit("shop.Other", "shop.Another"));

        Assert.DoesNotContain("Modified", reasons[TrackingNames.MainFaces], StringComparison.Ordinal);
        Assert.DoesNotContain("Modified", reasons[TrackingNames.AvroFaces], StringComparison.Ordinal);
        Assert.All(run.Files.Where(f => !before.TryGetValue(f.Key, out string? old) || old != f.Value), f => Assert.Matches(@"^shop\.Another\..*\.AvroRecord\.g\.cs$", f.Key));
    }

    [Fact]
    public void Schema_ThatBreaks_TakesTheAvroFileAway_UntilItIsMended()
    {
        GeneratorRun run = GeneratorRun.Of(s_project);
        string[] all = [.. run.Files.Keys];

        run.Rerun(s_project.Edit("\"double\"", "\"string\""));
        Assert.Equal(all.Where(f => !(f.StartsWith("Order.", StringComparison.Ordinal) && f.Contains(".Avro.", StringComparison.Ordinal))).Order(StringComparer.Ordinal), run.Files.Keys.Order(StringComparer.Ordinal));
        run.AssertCompiles();

        run.Rerun(s_project);
        Assert.Equal(all.Order(StringComparer.Ordinal), run.Files.Keys.Order(StringComparer.Ordinal));
    }
}
