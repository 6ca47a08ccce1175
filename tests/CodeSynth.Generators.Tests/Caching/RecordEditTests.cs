using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Caching;

/// <summary>Which typed records an edit emits anew; each edit in both directions.</summary>
public class RecordEditTests
{
    private static readonly TestProject s_project = TestProject.Empty
        .With("Code.cs", "namespace Shop { public class Basket { } }")
        .With("item.avsc", """{"type": "record", "name": "Item", "namespace": "shop", "fields": [{"name": "price", "type": "double"}]}""")
        .With("order.avsc", """{"type": "record", "name": "Order", "namespace": "shop", "fields": [{"name": "items", "type": {"type": "array", "items": "Item"}}]}""")
        .With("visit.avsc", """{"type": "record", "name": "Visit", "namespace": "shop", "fields": [{"name": "state", "type": {"type": "enum", "name": "State", "symbols": ["A", "B"]}}]}""");

    [Theory]
    [InlineData("public class Basket { }", "public class Basket {  }")]
    [InlineData("Basket", "Trolley")]
    [InlineData("\"fields\": [{\"name\": \"price\"", "\n\n\"fields\": [ {\"name\":  \"price\"")]
    public void Edit_OfNothingThatMatters_EmitsNoRecordAnew(string old, string replacement)
    {
        TestProject edited = s_project.Edit(old, replacement);
        GeneratorRun run = GeneratorRun.Of(s_project);

        foreach (TestProject next in new[] { edited, s_project })
        {
            IReadOnlyDictionary<string, string> reasons = run.Rerun(next);
            Assert.Contains(reasons[TrackingNames.TypedRecords], (string[])["Cached×4", "Unchanged×4"]);
            Assert.Equal("Cached×5", reasons["SourceOutput"]); // four types and the catalog
        }
    }

    [Theory]
    [InlineData("\"name\": \"items\"", "\"name\": \"lines\"", 1)]
    [InlineData("\"B\"", "\"C\"", 2)] // the enum, and the record that counts its symbols
    [InlineData("\"price\"", "\"cost\"", 2)] // Order carries the definition of Item in its schema
    public void Edit_OfOneSchema_EmitsWhatHoldsItAlone(string old, string replacement, int emitted)
    {
        TestProject edited = s_project.Edit(old, replacement);
        GeneratorRun run = GeneratorRun.Of(s_project);

        foreach (TestProject next in new[] { edited, s_project })
        {
            string reasons = run.Rerun(next)["SourceOutput"];
            Assert.Contains($"Modified×{emitted}", reasons, StringComparison.Ordinal);
            Assert.Contains($"Cached×{5 - emitted}", reasons, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void NewTypeOfTheUsers_MovesTheRecordOfThatNameAway_AndBack()
    {
        GeneratorRun run = GeneratorRun.Of(s_project);
        string[] before = [.. run.Files.Keys];

        run.Rerun(s_project.Edit("namespace Shop { public class Basket { } }", "namespace shop { public class Item { } }"));
        Assert.Contains("AvroItem> Items", run.Files.Single(f => f.Key.StartsWith("shop.Order.", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
        run.AssertCompiles();

        run.Rerun(s_project);
        Assert.Equal(before, run.Files.Keys);
    }
}
