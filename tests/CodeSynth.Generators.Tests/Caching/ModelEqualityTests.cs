using CodeSynth.Generators.Model;
using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Caching;

/// <summary>Specs of equal sources are equal, with equal hashes; specs of different sources differ.</summary>
public class ModelEqualityTests
{
    [Theory]
    [MemberData(nameof(ScenarioProjects.Names), MemberType = typeof(ScenarioProjects))]
    public void Specs_OfTwoCompilations_AreEqual(string scenario)
    {
        EntityOutcome[] first = Outcomes(ScenarioProjects.Of(scenario));
        EntityOutcome[] second = Outcomes(ScenarioProjects.Of(scenario));

        Assert.NotEmpty(first);
        Assert.Equal(first, second);
        Assert.Equal(first.Select(o => o.GetHashCode()), second.Select(o => o.GetHashCode()));
    }

    [Theory]
    [InlineData("Topic = \"t\"", "Topic = \"u\"")]
    [InlineData("Count = 5", "Count = 6")]
    [InlineData("Rate = 2", "Rate = 2.5")]
    [InlineData("Rate = 2", "Rate = 2, Arrivals = Arrivals.Poisson")]
    [InlineData("K{0:D2}", "K{0:D3}")]
    [InlineData("K{0:D2}", "L{0:D2}")]
    [InlineData("Start = 3", "Start = 4")]
    [InlineData("Fake.City", "Fake.Email")]
    [InlineData("\"a\", \"b\"", "\"b\", \"a\"")]
    [InlineData("Uniform(1, 9)", "Uniform(1, 8)")]
    [InlineData("Uniform(0.5, 1.5)", "Uniform(0.5, 1.25)")]
    [InlineData("Decimals = 2", "Decimals = 3")]
    [InlineData("Constant(true)", "Constant(false)")]
    [InlineData("Constant(1.5)", "Constant(2.5)")]
    [InlineData("[EventTime] public long", "[EventTime] public DateTime")]
    [InlineData("Zipf = 1.5", "Zipf = 1.25")]
    [InlineData("Zipf = 1.5", "Recency = \"1s\"")]
    [InlineData("Zipf = 1.5", "Zipf = 1.5, Unshuffled = true")]
    [InlineData("Zipf = 1.5", "Unique = true")]
    [InlineData("\"City\")]", "\"CityToo\")]")]
    [InlineData("Name(\"n\")", "Name(\"m\")")]
    [InlineData("[Uniform(1, 9)]", "[Uniform(1, 9), FormerlyKnownAs(\"Old\")]")]
    [InlineData("[SynthEntity(Topic = \"t\"", "[FormerlyKnownAs(\"Old\"), SynthEntity(Topic = \"t\"")]
    [InlineData("public int Inner", "public long Inner")]
    [InlineData("partial class E", "partial record E")]
    [InlineData("int Wide", "long Wide")]
    [InlineData("NullRate(0.5)", "NullRate(0.25)")]
    [InlineData("[NullRate(0.5), Uniform(3, 4)]", "[Uniform(3, 4)]")]
    [InlineData("[Uniform(5, 6)] public int? Own", "[NullRate(0.5), Uniform(5, 6)] public int? Own")]
    [InlineData("[NullRate(0.5)] public Nested? Maybe", "public Nested? Maybe")]
    [InlineData("Items(1, 3)", "Items(0, 3)")]
    [InlineData("Items(1, 3)", "Items(1, 4)")]
    [InlineData("public int[] List", "public List<int> List")]
    [InlineData("public List<int> Copied", "public int[] Copied")]
    [InlineData("{Wide:D3}", "{Wide:D2}")]
    [InlineData("{Wide:D3}", "{Wide}")]
    [InlineData("{Wide:D3} of", "{Wide:D3} in")]
    [InlineData("of {Town}", "of {Letter}")]
    [InlineData("Items(1, 2, Distinct = true)", "Items(1, 2)")]
    [InlineData("Items(1, 2, Distinct = true), References(typeof(Parent))", "Items(1, 2, Distinct = true), References(typeof(Parent), Zipf = 2)")]
    [InlineData("2025-01-01", "2025-01-02")]
    [InlineData("2025-12-31", "2025-12-30")]
    [InlineData("Before = \"1d\"", "Before = \"2d\"")]
    [InlineData("\"1h\", \"2h\"", "\"30m\", \"2h\"")]
    [InlineData("\"1h\", \"2h\"", "\"1h\", \"3h\"")]
    [InlineData("TimeAfter(\"Made\"", "TimeAfter(\"Seen\"")]
    [InlineData("[TimeAfter(\"Made\", \"1h\", \"2h\")] public long", "[TimeAfter(\"Made\", \"1h\", \"2h\")] public string")]
    [InlineData("\"a\", \"first\"", "\"b\", \"first\"")]
    [InlineData("\"a\", \"first\"", "\"a\", \"1st\"")]
    [InlineData("Otherwise(\"last\")", "Otherwise(\"z\")")]
    [InlineData(", Otherwise(\"last\")", "")]
    public void Spec_OfOtherSource_Differs(string old, string replacement)
    {
        TestProject project = TestProject.Of("""
            [SynthEntity(Topic = "p")]
            public partial class Parent
            {
                [RecordKey, Sequence] public int ParentId { get; set; }
                [Fake(Fake.CountryCode)] public string City { get; set; } = "";
                [Fake(Fake.CountryCode)] public string CityToo { get; set; } = "";
                [Uniform(5, 6)] public int? Own { get; set; }
                [Items(2, 2), Uniform(5, 6)] public int[] Numbers { get; set; } = [];
            }

            public class Nested
            {
                [Uniform(2, 3)] public int Inner { get; set; }
            }

            [SynthEntity(Topic = "t", Count = 5, Rate = 2)]
            public partial class E
            {
                [RecordKey, Sequence("K{0:D2}", Start = 3)] public string Id { get; set; } = "";
                [Fake(Fake.City)] public string Town { get; set; } = "";
                [OneOf("a", "b")] public string Letter { get; set; } = "";
                [Uniform(1, 9)] public int Wide { get; set; }
                [Uniform(0.5, 1.5)] public double Real { get; set; }
                [Uniform(0.5, 1.5, Decimals = 2)] public double Cents { get; set; }
                [Constant(true)] public bool Yes { get; set; }
                [Constant(1.5)] public double Number { get; set; }
                [EventTime] public long At { get; set; }
                [References(typeof(Parent), Zipf = 1.5)] public int Owner { get; set; }
                [CopyOf("Owner", "City")] public string OwnersCity { get; set; } = "";
                [Name("n"), Constant(1)] public int Named { get; set; }
                public Nested Part { get; set; } = new();
                [NullRate(0.5), Uniform(3, 4)] public int? Optional { get; set; }
                [NullRate(0.5)] public Nested? Maybe { get; set; }
                [Items(1, 3), Uniform(7, 8)] public int[] List { get; set; } = [];
                [CopyOf("Owner", "Own")] public int? OwnersOwn { get; set; }
                [CopyOf("Owner", "Numbers")] public List<int> Copied { get; set; } = [];
                [Template("{Wide:D3} of {Town}")] public string Label { get; set; } = "";
                [Items(1, 2, Distinct = true), References(typeof(Parent))] public int[] Owners { get; set; } = [];
                [UniformTime("2025-01-01", "2025-12-31")] public DateTimeOffset Made { get; set; }
                [UniformTime(Before = "1d")] public DateTimeOffset Seen { get; set; }
                [TimeAfter("Made", "1h", "2h")] public long Sent { get; set; }
                [Case("Letter", "a", "first"), Otherwise("last")] public string? Place { get; set; }
            }
            """);

        EntityOutcome[] before = Outcomes(project);
        EntityOutcome[] after = Outcomes(project.Edit(old, replacement));

        Assert.All(before.Concat(after), o => Assert.NotNull(o.Spec));
        Assert.NotEqual(before, after);
    }

    private static EntityOutcome[] Outcomes(TestProject project) =>
        [.. GeneratorRun.Of(project).Result.TrackedSteps[TrackingNames.Outcomes].SelectMany(s => s.Outputs).Select(o => (EntityOutcome)o.Value)];
}
