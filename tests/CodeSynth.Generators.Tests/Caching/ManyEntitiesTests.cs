using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Caching;

/// <summary>A project of a hundred entities with a hundred contracts, edited as one types: what has not changed is not even bound again.</summary>
public class ManyEntitiesTests
{
    private const int Count = 100;

    private static readonly TestProject s_project = Enumerable.Range(0, Count).Aggregate(TestProject.Empty.With("Other.cs", "public static class Other { public static int Answer() => 41; }"), (project, i) => project
        .With($"E{i}.cs", $$"""
            using CodeSynth;

            [SynthEntity, {{(i % 2 == 0 ? "AvroSchema" : "ProtobufSchema")}}("e{{i}}.{{(i % 2 == 0 ? "avsc" : "proto")}}")]
            public partial class E{{i}}
            {
                [RecordKey, Sequence("K{0}")] public string Id { get; set; } = "";
                [Uniform(1, 9)] public int Value { get; set; }
            }
            """)
        .With($"e{i}.{(i % 2 == 0 ? "avsc" : "proto")}", i % 2 == 0
            ? $$"""{"type": "record", "name": "shop.E{{i}}", "fields": [{"name": "id", "type": "string"}, {"name": "value", "type": "int"}]}"""
            : $$"""syntax = "proto3"; package shop; message E{{i}} { string id = 1; int32 value = 2; }"""));

    [Theory]
    [InlineData("E7.cs", "Uniform(1, 9)", "Uniform(1, 8)")]
    [InlineData("E8.cs", "Uniform(1, 9)", "Uniform(1, 8)")]
    public void EntityEdited_IsBoundAlone(string file, string old, string replacement)
    {
        GeneratorRun run = GeneratorRun.Of(s_project);

        IReadOnlyDictionary<string, string> reasons = run.Rerun(s_project.With(file, s_project.Files[file].Replace(old, replacement, StringComparison.Ordinal)));

        Assert.Equal($"Modified×1 Cached×{Count - 1}", reasons[TrackingNames.Bound]);
        Assert.Equal($"Modified×1 Cached×{Count - 1}", reasons[TrackingNames.MainFaces]);
        Assert.Equal($"Cached×{Count / 2}", reasons[TrackingNames.AvroFiles]);
        Assert.Equal($"Cached×{Count / 2}", reasons[TrackingNames.ProtobufFiles]);
    }

    [Fact]
    public void SourceEdited_ThatIsNoEntity_BindsNothing()
    {
        GeneratorRun run = GeneratorRun.Of(s_project);

        IReadOnlyDictionary<string, string> reasons = run.Rerun(s_project.With("Other.cs", "public static class Other { public static int Answer() => 42; }"));

        Assert.Equal($"Cached×{Count}", reasons[TrackingNames.Bound]);
        Assert.DoesNotContain("Modified", reasons["SourceOutput"], StringComparison.Ordinal);
    }

    [Fact]
    public void SchemaEdited_ParsesThatFileAndEmitsForItsEntityAlone()
    {
        GeneratorRun run = GeneratorRun.Of(s_project);

        IReadOnlyDictionary<string, string> reasons = run.Rerun(s_project.With("e7.proto", s_project.Files["e7.proto"].Replace("int32", "int64", StringComparison.Ordinal)));

        Assert.Equal($"Modified×1 Cached×{Count / 2 - 1}", reasons[TrackingNames.ProtobufFiles]);
        Assert.Equal($"Cached×{Count / 2}", reasons[TrackingNames.AvroFiles]);
        Assert.Equal($"Modified×1 Unchanged×{Count - 1}", reasons[TrackingNames.Bound]); // bound anew, with the same outcome
        Assert.DoesNotContain("Modified", reasons[TrackingNames.MainFaces], StringComparison.Ordinal);
        Assert.Equal(1, reasons["SourceOutput"].Split(' ').Count(r => r == "Modified×1"));
    }
}
