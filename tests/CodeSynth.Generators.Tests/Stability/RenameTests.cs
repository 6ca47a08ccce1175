using System.Text.RegularExpressions;
using CodeSynth.Generators.Tests.Support;
using CodeSynth.Modeling;

namespace CodeSynth.Generators.Tests.Stability;

/// <summary>What <c>[FormerlyKnownAs]</c> keeps, place by place, and what it does not.</summary>
public partial class RenameTests
{
    private const string Shop = """
        [SynthEntity(Count = 50)]
        public partial record Customer
        {
            [RecordKey, Sequence("C{0}")] public required string CustomerId { get; init; }
            [Uniform(1, 1000000)] public int Score { get; init; }
            [Uuid] public Guid Token { get; init; }
            [Uuid(Version = 7)] public Guid Trace { get; init; }
            [Constant("n"), NullRate(0.5)] public string? Note { get; init; }
            [Constant("t"), Items(0, 9)] public required string[] Tags { get; init; }
            public required Address Home { get; init; }
        }

        public record Address
        {
            [Uniform(1, 1000000)] public int Number { get; init; }
        }

        [SynthEntity(Count = 50, Rate = 2)]
        public partial record Order
        {
            [RecordKey, Sequence("O{0}")] public required string OrderId { get; init; }
            [References(typeof(Customer), Zipf = 0.5)] public required string Buyer { get; init; }
            [CopyOf("Buyer", "Score")] public int Score { get; init; }
        }
        """;

    /// <summary>Each line renames one thing, and says which values would change without the attribute.</summary>
    [Theory]
    [InlineData("[Uniform(1, 1000000)] public int Score", "[FormerlyKnownAs(\"Score\")] [Uniform(1, 1000000)] public int Points", "CopyOf(\"Buyer\", \"Score\")", "CopyOf(\"Buyer\", \"Points\")")]
    [InlineData("[Uuid] public Guid Token", "[FormerlyKnownAs(\"Token\")] [Uuid] public Guid Other", "", "")]
    [InlineData("[Uuid(Version = 7)] public Guid Trace", "[FormerlyKnownAs(\"Trace\")] [Uuid(Version = 7)] public Guid Other", "", "")]
    [InlineData("[Constant(\"n\"), NullRate(0.5)] public string? Note", "[FormerlyKnownAs(\"Note\")] [Constant(\"n\"), NullRate(0.5)] public string? Other", "", "")]
    [InlineData("[Constant(\"t\"), Items(0, 9)] public required string[] Tags", "[FormerlyKnownAs(\"Tags\")] [Constant(\"t\"), Items(0, 9)] public required string[] Other", "", "")]
    [InlineData("public required Address Home", "[FormerlyKnownAs(\"Home\")] public required Address Office", "", "")]
    [InlineData("[Uniform(1, 1000000)] public int Number", "[FormerlyKnownAs(\"Number\")] [Uniform(1, 1000000)] public int HouseNumber", "", "")]
    [InlineData("[References(typeof(Customer), Zipf = 0.5)] public required string Buyer", "[FormerlyKnownAs(\"Buyer\")] [References(typeof(Customer), Zipf = 0.5)] public required string Client", "CopyOf(\"Buyer\"", "CopyOf(\"Client\"")]
    [InlineData("public partial record Customer", "[FormerlyKnownAs(\"Customer\")] public partial record Client", "typeof(Customer)", "typeof(Client)")]
    [InlineData("public partial record Order", "[FormerlyKnownAs(\"Order\")] public partial record Purchase", "", "")]
    [InlineData("[SynthEntity(Count = 50, Rate = 2)]", "[FormerlyKnownAs(\"Order\")] [SynthEntity(Name = \"Purchase\", Count = 50, Rate = 2)]", "", "")]
    public void Rename_WithTheAttribute_KeepsWhatItWouldChangeWithout(string old, string renamed, string oldUse, string newUse)
    {
        string source = Shop.Replace(old, renamed, StringComparison.Ordinal);
        source = oldUse.Length == 0 ? source : source.Replace(oldUse, newUse, StringComparison.Ordinal);
        string without = FormerName().Replace(source, string.Empty);

        string[] before = Values(Shop);

        Assert.NotEqual(Shop, source);
        Assert.DoesNotContain("FormerlyKnownAs", without, StringComparison.Ordinal);
        Assert.Equal(before, Values(source));
        Assert.NotEqual(before, Values(without));
    }

    [Fact]
    public void SecondRename_WithTheFirstNameHeld_KeepsTheValues()
    {
        string once = Shop.Replace("public partial record Order", "[FormerlyKnownAs(\"Order\")] public partial record Purchase", StringComparison.Ordinal);
        string twice = once.Replace("record Purchase", "record Sale", StringComparison.Ordinal);

        Assert.Equal(Values(once), Values(twice));
    }

    [Fact]
    public void Rename_OfAParent_LeavesThePicksOfItsChildren()
    {
        string renamed = Shop.Replace("Customer)", "Client)", StringComparison.Ordinal).Replace("record Customer", "record Client", StringComparison.Ordinal);

        string[] picks = [.. Values(Shop).Where(v => v.Contains("\"C", StringComparison.Ordinal))];

        Assert.NotEmpty(picks);
        Assert.Equal(picks, Values(renamed).Where(v => v.Contains("\"C", StringComparison.Ordinal)));
    }

    [Fact]
    public void Rename_WithTheAttribute_StillChangesTopicAndWireName()
    {
        SynthModel model = ExecutedModel.Of(TestProject.Of("""
            [SynthEntity, FormerlyKnownAs("Order")]
            public partial class Purchase
            {
                [RecordKey, Sequence] public long Id { get; set; }
                [Uniform(1, 9), FormerlyKnownAs("Price")] public int Amount { get; set; }
            }
            """));

        EntityDescriptor entity = Assert.Single(model.Entities);
        Assert.Equal(("Purchase", "purchase", "Order"), (entity.Name, entity.Topic, entity.StreamName));
        Assert.Equal(["id", "amount"], entity.Fields.Select(f => f.WireName));
    }

    [GeneratedRegex(@"\[FormerlyKnownAs\(""\w+""\)\] ")]
    private static partial Regex FormerName();

    // In an order that does not depend on names.
    private static string[] Values(string source) =>
        [.. ModelValues.Of(ExecutedModel.Of(TestProject.Of(source)).WithSeed(7))
            .Where(v => v.Key.Path is not (ModelValues.Key or ModelValues.Time))
            .Select(v => v.Value)
            .Order(StringComparer.Ordinal)];
}
