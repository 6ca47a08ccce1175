using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Caching;

/// <summary>Edits of templates and of arrays of references emit their own entity alone, in both directions; what copies them reads them by name.</summary>
public class TemplateEditTests
{
    private static readonly TestProject s_project = TestProject.Empty
        .With("Customer.cs", """
            using CodeSynth;

            [SynthEntity]
            public partial record Customer
            {
                [RecordKey, Sequence("C{0}")] public required string CustomerId { get; init; }
                [Fake(Fake.City)] public required string City { get; init; }
            }
            """)
        .With("Order.cs", """
            using CodeSynth;

            [SynthEntity]
            public partial record Order
            {
                [RecordKey, Sequence("O{0}")] public required string OrderId { get; init; }
                [References(typeof(Customer)), Items(1, 3)] public required string[] Buyers { get; init; }
                [Template("{OrderId}!")] public required string Title { get; init; }
            }
            """)
        .With("Payment.cs", """
            using CodeSynth;

            [SynthEntity]
            public partial record Payment
            {
                [RecordKey, Sequence("P{0}")] public required string PaymentId { get; init; }
                [References] public required string OrderId { get; init; }
                [CopyOf("OrderId", "Title")] public required string Title { get; init; }
                [CopyOf("OrderId", "Buyers")] public required string[] Buyers { get; init; }
            }
            """);

    [Theory]
    [InlineData("{OrderId}!", "{OrderId}?")]
    [InlineData("{OrderId}!", "{{{OrderId}")]
    [InlineData("Items(1, 3)", "Items(1, 4)")]
    [InlineData("Items(1, 3)", "Items(1, 3, Distinct = true)")]
    [InlineData("References(typeof(Customer))", "References(typeof(Customer), Zipf = 1.5)")]
    public void Edit_OfATemplateOrAnArray_EmitsItsEntityAlone(string old, string replacement)
    {
        GeneratorRun run = GeneratorRun.Of(s_project);
        foreach (TestProject next in new[] { s_project.Edit(old, replacement), s_project })
        {
            IReadOnlyDictionary<string, string> before = run.Files.ToDictionary(f => f.Key, f => f.Value);
            string outcomes = run.Rerun(next)[TrackingNames.Outcomes];

            Assert.Equal(["Cached×2", "Modified×1"], outcomes.Split(' ').Order(StringComparer.Ordinal));
            Assert.All(run.Files.Where(f => f.Value != before[f.Key]), f => Assert.StartsWith("Order.", f.Key, StringComparison.Ordinal));
            run.AssertCompiles();
        }
    }

    [Fact]
    public void Edit_ByASpace_EmitsNothing()
    {
        GeneratorRun run = GeneratorRun.Of(s_project);

        Assert.Equal("Cached×3", run.Rerun(s_project.Edit("[Template(", "[Template( "))[TrackingNames.Outcomes]);
    }
}
