using System.Text.Json.Nodes;
using CodeSynth.Generators.Tests.Support;
using CodeSynth.Planning;

namespace CodeSynth.Generators.Tests.Faces;

/// <summary>What null rates and items leave alone: every value that is still there.</summary>
public class OptionalTests
{
    private const int Rows = 400;

    private static readonly TestProject s_plain = TestProject.Of("""
        [SynthEntity(Count = 30)]
        public partial class Parent
        {
            [RecordKey, Sequence] public int ParentId { get; set; }
            [Fake(Fake.City)] public string? City { get; set; }
        }

        public class Part
        {
            [Uniform(1, 9)] public int Inner { get; set; }
        }

        [SynthEntity(Count = 400)]
        public partial class E
        {
            [RecordKey, Sequence] public int Id { get; set; }
            [Fake(Fake.FullName)] public string? Text { get; set; }
            [Uniform(1, 1000)] public int? Number { get; set; }
            [References(typeof(Parent))] public int? Link { get; set; }
            [CopyOf("Link", "City")] public string? Copy { get; set; }
            [Items(1, 4), Uniform(1, 1000)] public int[]? List { get; set; }
            [Items(1, 4), OneOf("a", "b", "c")] public List<string> Words { get; set; } = [];
            public Part? Part { get; set; }
        }
        """);

    /// <summary>In words: which property gets a rate, and which values are null with it.</summary>
    [Theory]
    [InlineData("[Fake(Fake.FullName)]", "text", "text")]
    [InlineData("[Uniform(1, 1000)] public int?", "number", "number")]
    [InlineData("[References(typeof(Parent))]", "link", "link copy")]
    [InlineData("[CopyOf(\"Link\", \"City\")]", "copy", "copy")]
    [InlineData("[Items(1, 4), Uniform(1, 1000)]", "list", "list")]
    [InlineData("public Part? Part", "part", "part")]
    [InlineData("[Fake(Fake.City)]", "copy", "copy")]
    public void NullRate_Added_ChangesNoValueThatIsThere(string before, string field, string nullFields)
    {
        JsonObject[] plain = RowsOf(s_plain);
        JsonObject[] optional = RowsOf(s_plain.Edit(before, "[NullRate(0.4)] " + before));

        int nulls = optional.Count(row => row[field] is null);
        Assert.InRange(nulls, Rows * 0.2, Rows * 0.6); // five standard deviations of the few parents' own nulls, and more for the others
        for (int i = 0; i < Rows; i++)
        {
            bool isNull = optional[i][field] is null;
            Assert.Equal(plain[i].Select(p => p.Key), optional[i].Select(p => p.Key)); // the field stays, whatever its value
            Assert.All(plain[i], p => Assert.Equal(isNull && nullFields.Split(' ').Contains(p.Key) ? null : p.Value?.ToJsonString(), optional[i][p.Key]?.ToJsonString()));
        }
    }

    /// <summary>With one stream for both, the nulls would be exactly the rows of small numbers.</summary>
    [Fact]
    public void NullRate_OfAField_DoesNotChooseAmongItsValues()
    {
        IEnumerable<bool> isSmall = RowsOf(s_plain).Select(row => row["number"]!.GetValue<int>() <= 500);
        IEnumerable<bool> isNull = RowsOf(s_plain.Edit("[Uniform(1, 1000)] public int?", "[NullRate(0.5), Uniform(1, 1000)] public int?")).Select(row => row["number"] is null);

        IGrouping<(bool, bool), (bool, bool)>[] cells = [.. isSmall.Zip(isNull).GroupBy(pair => pair)];

        Assert.Equal(4, cells.Length);
        Assert.All(cells, cell => Assert.InRange(cell.Count(), Rows / 8, Rows * 3 / 8)); // around a quarter, give or take six standard deviations
    }

    [Theory]
    [InlineData("Items(1, 4), Uniform(1, 1000)", "Items(0, 9), Uniform(1, 1000)", "list")]
    [InlineData("Items(1, 4), Uniform(1, 1000)", "Items(2, 3), Uniform(1, 1000)", "list")]
    [InlineData("Items(1, 4), OneOf", "Items(7, 7), OneOf", "words")]
    [InlineData("Items(1, 4), OneOf", "Items(0, 1), OneOf", "words")]
    public void Items_OtherBounds_ChangeNoItemThatRemains(string old, string replacement, string field)
    {
        JsonObject[] before = RowsOf(s_plain);
        JsonObject[] after = RowsOf(s_plain.Edit(old, replacement));

        int compared = 0;
        for (int i = 0; i < Rows; i++)
        {
            string[] was = Items(before[i]);
            string[] became = Items(after[i]);
            int common = Math.Min(was.Length, became.Length);
            Assert.Equal(was.Take(common), became.Take(common));
            compared += common;
            Assert.All(before[i].Where(p => p.Key != field), p => Assert.Equal(p.Value?.ToJsonString(), after[i][p.Key]?.ToJsonString()));
        }

        Assert.True(compared >= Rows / 2);
        Assert.Contains(before, row => Items(row).Distinct().Count() > 1);

        string[] Items(JsonObject row) => [.. row[field]!.AsArray().Select(item => item!.ToJsonString())];
    }

    /// <summary>Nulls, lengths and items keep their streams under the name that the property had, as its values do.</summary>
    [Theory]
    [InlineData("[Uniform(1, 1000)] public int? Number", "[FormerlyKnownAs(\"Number\"), NullRate(0.4), Uniform(1, 1000)] public int? Renamed", "number")]
    [InlineData("[Items(1, 4), Uniform(1, 1000)] public int[]? List", "[FormerlyKnownAs(\"List\"), NullRate(0.4), Items(1, 4), Uniform(1, 1000)] public int[]? Renamed", "list")]
    [InlineData("public Part? Part", "[FormerlyKnownAs(\"Part\"), NullRate(0.4)] public Part? Renamed", "part")]
    public void Rename_OfAnOptionalProperty_KeepsNullsAndItems(string before, string after, string field)
    {
        string optional = after[(after.IndexOf(", ", StringComparison.Ordinal) + 2)..].Replace("Renamed", before.Split(' ')[^1], StringComparison.Ordinal);
        IEnumerable<string?> kept = RowsOf(s_plain.Edit(before, "[" + optional)).Select(row => row[field]?.ToJsonString());

        Assert.Equal(kept, RowsOf(s_plain.Edit(before, after)).Select(row => row["renamed"]?.ToJsonString()));
    }

    [Fact]
    public void Items_WhoseRowsCouldBeHuge_AreRefusedBeforeTheRun()
    {
        SynthModel model = ExecutedModel.Of(s_plain.Edit("Items(1, 4), Uniform(1, 1000)", "Items(1, 100000), Uniform(1, 1000)"));

        PlanException refused = Assert.Throws<PlanException>(() => model.CreatePlan(model.Options));

        Assert.Equal("A row of E could have more than 1048576 bytes of JSON. Lower the maximum of its [Items], or split it.", refused.Message);
    }

    private static JsonObject[] RowsOf(TestProject project) =>
        [.. EncodedRows.Of(ExecutedModel.Of(project).WithSeed(7))["E"].Select(row => JsonNode.Parse(row.Json)!.AsObject())];
}
