using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Caching;

/// <summary>What an edit makes the generator do again, step by step; each edit in both directions.</summary>
public class EditTests
{
    private const string Customer = """
        using CodeSynth;

        namespace Shop;

        [SynthEntity(Topic = "customers")]
        public partial record Customer
        {
            [RecordKey, Sequence("C{0}")] public required string CustomerId { get; init; }
            [Fake(Fake.City)] public required string City { get; init; }
        }
        """;

    private const string Order = """
        using CodeSynth;

        namespace Shop;

        [SynthEntity(Topic = "orders", Rate = 10)]
        public partial record Order
        {
            [RecordKey, Sequence("O{0}")] public required string OrderId { get; init; }
            [References] public required string CustomerId { get; init; }
            [CopyOf("CustomerId", "City")] public required string City { get; init; }
        }
        """;

    private const string Payment = """
        using CodeSynth;

        namespace Shop;

        [SynthEntity]
        public partial record Payment
        {
            [RecordKey, Sequence("P{0}")] public required string PaymentId { get; init; }
            [References(Recency = "30m")] public required string OrderId { get; init; }
        }
        """;

    // The main file, and one for each binary format.
    private const int Faces = 3;

    private static readonly TestProject s_project = TestProject.Empty
        .With("Customer.cs", Customer)
        .With("Order.cs", Order)
        .With("Other.cs", "public static class Other { public static int Answer() => 41; }");

    [Theory]
    [InlineData("Customer.cs", "{ get; init; }", "{  get;  init;  }")]
    [InlineData("Customer.cs", "namespace Shop;", "// a comment\n\nnamespace Shop;")]
    [InlineData("Other.cs", "41", "42")]
    [InlineData("Other.cs", "Other", "CustomerId")]
    public void Edit_OfNothingThatMatters_EmitsNothingAnew(string file, string old, string replacement)
    {
        TestProject edited = s_project.With(file, s_project.Files[file].Replace(old, replacement, StringComparison.Ordinal));
        GeneratorRun run = GeneratorRun.Of(s_project);

        AssertNothingEmitted(run.Rerun(edited));
        AssertNothingEmitted(run.Rerun(s_project));
    }

    [Fact]
    public void Edit_OfOneEntitysField_EmitsThatEntityAlone()
    {
        TestProject edited = s_project.Edit("Fake.City", "Fake.FullName");
        GeneratorRun run = GeneratorRun.Of(s_project);

        foreach (TestProject next in new[] { edited, s_project })
        {
            IReadOnlyDictionary<string, string> reasons = run.Rerun(next);
            Assert.Equal("Modified×1 Cached×1", Ordered(reasons[TrackingNames.Outcomes]));
            Assert.Equal("Cached×1", reasons[TrackingNames.Catalog]);
            Assert.Equal($"Modified×{Faces} Cached×{Faces + 1}", Ordered(reasons["SourceOutput"])); // Order reads City through a member whose name has not changed
        }
    }

    [Fact]
    public void Edit_OfAnEntitysName_EmitsItTheCatalogAndWhatRefersToIt()
    {
        TestProject edited = s_project.Edit("[SynthEntity(Topic = \"customers\")]", "[SynthEntity(Topic = \"customers\", Name = \"Client\")]");
        GeneratorRun run = GeneratorRun.Of(s_project);

        IReadOnlyDictionary<string, string> reasons = run.Rerun(edited);

        Assert.Equal("Modified×2", reasons[TrackingNames.Outcomes]); // Order's words say "key of Client"
        Assert.DoesNotContain("Modified", reasons[TrackingNames.Withheld], StringComparison.Ordinal);
    }

    [Fact]
    public void Edit_OfAFieldsType_ChangesTheCopyToo()
    {
        TestProject edited = s_project
            .Edit("[Fake(Fake.City)] public required string City", "[Uniform(1, 9)] public required int City")
            .Edit("[CopyOf(\"CustomerId\", \"City\")] public required string City", "[CopyOf(\"CustomerId\", \"City\")] public required int City");
        GeneratorRun run = GeneratorRun.Of(s_project);

        Assert.Equal("Modified×2", run.Rerun(edited)[TrackingNames.Outcomes]);
        run.AssertCompiles();
    }

    [Fact]
    public void NewEntity_EmitsItselfAndTheCatalog()
    {
        TestProject edited = s_project.With("Payment.cs", Payment);
        GeneratorRun run = GeneratorRun.Of(s_project);

        IReadOnlyDictionary<string, string> added = run.Rerun(edited);
        Assert.Equal("New×1 Cached×2", Ordered(added[TrackingNames.Entities]));
        Assert.Equal($"New×{Faces} Modified×1 Cached×{2 * Faces}", Ordered(added["SourceOutput"]));

        IReadOnlyDictionary<string, string> removed = run.Rerun(s_project);
        Assert.Equal("Cached×2 Removed×1", Ordered(removed[TrackingNames.Entities]));
        Assert.Equal($"Modified×1 Cached×{2 * Faces} Removed×{Faces}", Ordered(removed["SourceOutput"]));
    }

    [Fact]
    public void BrokenEntity_WithholdsItselfAndWhatRefersToIt_UntilItIsMended()
    {
        TestProject project = s_project.With("Payment.cs", Payment);
        GeneratorRun run = GeneratorRun.Of(project);
        string[] all = [.. run.Files.Keys];

        run.Rerun(project.Edit("Sequence(\"C{0}\")", "Sequence(\"C\")"));
        Assert.Equal(["SynthCatalog.g.cs"], run.Files.Keys); // Payment refers to Order, which refers to Customer
        run.AssertCompiles();

        run.Rerun(project);
        Assert.Equal(all, run.Files.Keys);
    }

    [Fact]
    public void RootNamespace_Changed_MovesTheCatalogAlone()
    {
        GeneratorRun run = GeneratorRun.Of(s_project);
        GeneratorRun moved = GeneratorRun.Of(s_project with { RootNamespace = "Elsewhere" });

        Assert.Equal(["SynthCatalog.g.cs"], run.Files.Keys.Where(f => run.Files[f] != moved.Files[f]));
    }

    private static void AssertNothingEmitted(IReadOnlyDictionary<string, string> reasons)
    {
        Assert.Equal("Cached×2", reasons[TrackingNames.Outcomes]);
        Assert.Equal("Cached×2", reasons[TrackingNames.Entities]);
        Assert.Equal($"Cached×{2 * Faces + 1}", reasons["SourceOutput"]);
    }

    // Independent of the order of the enumeration's members.
    private static string Ordered(string reasons)
    {
        string[] order = ["New", "Unchanged", "Modified", "Cached", "Removed"];
        return string.Join(" ", reasons.Split(' ').OrderBy(r => Array.IndexOf(order, r[..r.IndexOf('×', StringComparison.Ordinal)])));
    }
}
