using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Caching;

/// <summary>What an edit of a .proto file makes the generator emit anew: the Protobuf file of who is bound to it, and hardly more.</summary>
public class ProtobufEditTests
{
    private static readonly TestProject s_project = TestProject.Of("""
        namespace Shop;

        [SynthEntity, ProtobufSchema("a.proto")]
        public partial class A
        {
            [RecordKey, Sequence("A{0}")] public string Id { get; set; } = "";
            [Uniform(1, 9)] public int TotalAmount { get; set; }
        }

        [SynthEntity, ProtobufSchema("b.proto")]
        public partial class B
        {
            [RecordKey, Sequence("B{0}")] public string Id { get; set; } = "";
            [References] public string AId { get; set; } = "";
        }

        [SynthEntity]
        public partial class C
        {
            [RecordKey, Sequence("C{0}")] public string Id { get; set; } = "";
        }
        """.Replace("[References]", "[References(typeof(A))]", StringComparison.Ordinal))
        .With("a.proto", "syntax = \"proto3\"; message A { string id = 1; int32 total_amount = 2; }")
        .With("b.proto", "syntax = \"proto3\"; import \"c.proto\"; message B { string id = 1; string a_id = 2; }")
        .With("c.proto", "syntax = \"proto3\"; message C { }")
        .With("unused.proto", "syntax = \"proto3\"; message U { }");

    [Theory]
    [InlineData("a.proto", "int32 total_amount = 2", "sint32 total_amount = 2", "A")] // another encoding
    [InlineData("a.proto", "; message", ";\n// a comment\nmessage", "A")] // the text that is registered
    [InlineData("c.proto", "message C { }", "message D { }", "B")] // what is imported is registered too
    [InlineData("unused.proto", "message U { }", "message V { }", "")]
    public void EditOfAProtoFile_EmitsTheProtobufFilesOfWhoIsBoundToIt(string file, string old, string replacement, string emitted)
    {
        TestProject edited = s_project.With(file, s_project.Files[file].Replace(old, replacement, StringComparison.Ordinal));
        GeneratorRun run = GeneratorRun.Of(s_project);
        var before = run.Files;

        foreach (TestProject next in new[] { edited, s_project })
        {
            IReadOnlyDictionary<string, string> reasons = run.Rerun(next);
            Assert.DoesNotContain("Modified", reasons[TrackingNames.MainFaces], StringComparison.Ordinal);
            Assert.DoesNotContain("Modified", reasons[TrackingNames.AvroFaces], StringComparison.Ordinal);
            Assert.Equal(emitted.Length, reasons[TrackingNames.ProtobufFaces].Contains("Modified×1", StringComparison.Ordinal) ? 1 : 0);
            Assert.Equal(emitted.Length, reasons["SourceOutput"].Contains("Modified×1", StringComparison.Ordinal) ? 1 : 0);
            var after = run.Files;
            Assert.All(after.Where(f => before[f.Key] != f.Value), f => Assert.Matches($@"^Shop\.{emitted}\..*\.Protobuf\.g\.cs$", f.Key));
            before = after;
        }
    }

    [Fact]
    public void EditOfAFieldsName_EmitsTheMainFileTooSinceJsonHasThatName()
    {
        GeneratorRun run = GeneratorRun.Of(s_project);

        IReadOnlyDictionary<string, string> reasons = run.Rerun(s_project.Edit("total_amount", "totalAmount"));

        Assert.Contains("Modified×1", reasons[TrackingNames.MainFaces], StringComparison.Ordinal);
        Assert.Contains("Modified×1", reasons[TrackingNames.ProtobufFaces], StringComparison.Ordinal);
        Assert.Contains("totalAmount", run.Files.Single(f => f.Key.StartsWith("Shop.A.", StringComparison.Ordinal) && !f.Key.Contains(".Protobuf.", StringComparison.Ordinal) && !f.Key.Contains(".Avro.", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void EditThatBreaksTheBinding_TakesTheProtobufFileAwayAndPutsItBack()
    {
        GeneratorRun run = GeneratorRun.Of(s_project);

        run.Rerun(s_project.Edit("int32 total_amount", "bool total_amount"));
        Assert.DoesNotContain(run.Files.Keys, f => f.StartsWith("Shop.A.", StringComparison.Ordinal) && f.EndsWith(".Protobuf.g.cs", StringComparison.Ordinal));
        run.AssertCompiles();

        run.Rerun(s_project);
        Assert.Contains(run.Files.Keys, f => f.StartsWith("Shop.A.", StringComparison.Ordinal) && f.EndsWith(".Protobuf.g.cs", StringComparison.Ordinal));
    }
}
