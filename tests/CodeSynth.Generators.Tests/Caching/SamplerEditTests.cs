using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Caching;

/// <summary>An edit of what a sampler is given emits its entity alone; of what it is not given, nothing.</summary>
public class SamplerEditTests
{
    private const string Source = """
        using CodeSynth;

        namespace Shop;

        [SynthEntity(Rate = 5, Locale = "de")]
        public partial record Edited
        {
            [RecordKey, Sequence("E{0}")] public required string EditedId { get; init; }
            [UniformTime("2025-01-01", "2025-12-31")] public DateOnly Day { get; init; }
            [UniformTime(Before = "3d")] public long Seen { get; init; }
            [TimeAfter(nameof(Day), "1h", "2h")] public DateTimeOffset Later { get; init; }
            [OneOf("a", "b", Weights = new double[] { 1, 2 })] public required string Kind { get; init; }
            [Case(nameof(Kind), "a", 1), Otherwise(2)] public int Number { get; init; }
            [References(typeof(Other)), Items(1, 3)] public required int[] Others { get; init; }
            [NullRate(0.25), Fake(Fake.City, Locale = "ru")] public string? City { get; init; }
            [Template("{Day} {Number:D3}")] public required string Text { get; init; }
            [Uniform(0.5, 0.75)] public float Single { get; init; }
        }
        """;

    private static readonly TestProject s_project = TestProject.Empty
        .With("Edited.cs", Source)
        .With("Other.cs", "using CodeSynth;\nnamespace Shop;\n[SynthEntity] public partial record Other { [RecordKey, Sequence] public int OtherId { get; init; } }");

    [Theory]
    [InlineData("\"2025-12-31\"", "\"2025-12-30\"")]
    [InlineData("Before = \"3d\"", "Before = \"4d\"")]
    [InlineData("\"1h\", \"2h\"", "\"1h\", \"3h\"")]
    [InlineData("TimeAfter(nameof(Day)", "TimeAfter(nameof(Seen)")]
    [InlineData("{ 1, 2 }", "{ 1, 3 }")]
    [InlineData("\"a\", 1)", "\"b\", 1)")]
    [InlineData("\"a\", 1)", "\"a\", 7)")]
    [InlineData("Otherwise(2)", "Otherwise(3)")]
    [InlineData("Items(1, 3)", "Items(1, 4)")]
    [InlineData("Items(1, 3)", "Items(1, 3, Distinct = true)")]
    [InlineData("typeof(Other))", "typeof(Other), Zipf = 1.5)")]
    [InlineData("Locale = \"ru\"", "Locale = \"pl\"")]
    [InlineData("NullRate(0.25)", "NullRate(0.5)")]
    [InlineData("{Number:D3}", "{Number:D4}")]
    [InlineData("0.75", "0.8")]
    public void Edit_OfAnArgument_EmitsItsEntityAlone(string old, string replacement)
    {
        TestProject edited = s_project.Edit(old, replacement);
        GeneratorRun run = GeneratorRun.Of(s_project);

        foreach (TestProject next in new[] { edited, s_project })
        {
            Assert.Equal(["Cached×1", "Modified×1"], run.Rerun(next)[TrackingNames.Outcomes].Split(' ').Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("[UniformTime(", "[UniformTime( ")]
    [InlineData("nameof(Kind)", "\"Kind\"")]
    [InlineData("public float Single", "\n    // a comment\n    public float Single")]
    [InlineData("[References(typeof(Other)), Items(1, 3)]", "[Items(1, 3)] [References(typeof(Other))]")]
    public void Edit_OfNothingThatMatters_EmitsNothing(string old, string replacement)
    {
        GeneratorRun run = GeneratorRun.Of(s_project);

        Assert.Equal("Cached×2", run.Rerun(s_project.Edit(old, replacement))[TrackingNames.Outcomes]);
    }
}
