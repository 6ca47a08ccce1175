using System.Collections.Immutable;
using CodeSynth.Generators.Binding;
using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Records;

/// <summary>Which records there are, and what they are called.</summary>
public class RecordNameTests
{
    private const string Item = """{"type": "record", "name": "shop.Item", "fields": [{"name": "price", "type": "double"}]}""";
    private const string Order = """{"type": "record", "name": "shop.Order", "fields": [{"name": "item", "type": "shop.Item"}]}""";

    [Theory]
    [InlineData("order_id", "OrderId")]
    [InlineData("orderId", "OrderId")]
    [InlineData("ORDER_ID", "OrderId")]
    [InlineData("OrderID", "OrderID")]
    [InlineData("_order__id_", "OrderId")]
    [InlineData("_1st", "_1st")]
    [InlineData("__", "_")]
    [InlineData("x", "X")]
    public void PascalCase_OfASchemasName_IsThat(string name, string expected) => Assert.Equal(expected, PascalCase.Of(name));

    [Theory]
    [InlineData("public partial class Item { }", "AvroItem")]
    [InlineData("public record Item(int Price);", "AvroItem")]
    [InlineData("public interface Item { }", "AvroItem")]
    [InlineData("public partial record Item(int Size);", "AvroItem")] // another constructor would be in the way
    [InlineData("internal partial record Item { }", "AvroItem")] // and what is emitted is public
    [InlineData("[CodeSynth.SynthEntity] public partial record Item { [CodeSynth.RecordKey, CodeSynth.Sequence(\"I{0}\")] public required string Id { get; init; } }", "AvroItem")]
    [InlineData("public class Item { } public class AvroItem { }", "AvroItem2")]
    [InlineData("public class Item<T> { }", "Item")]
    [InlineData("public partial record Item { public bool IsDear => Price > 100; }", "Item")]
    [InlineData("namespace Item { public class Part { } }", "AvroItem")]
    public void Record_BesideATypeOfTheUsers_IsCalled(string source, string expected)
    {
        TestProject project = TestProject.Empty.With("Code.cs", $"namespace shop {{ {source} }}").With("item.avsc", Item);

        Assert.Equal(["shop." + expected], RecordsOf(project));
    }

    [Fact]
    public void Record_WithoutANamespace_IsInTheProjects()
    {
        TestProject project = TestProject.Empty.With("a.avsc", """{"type": "record", "name": "Thing", "fields": []}""");

        Assert.Equal(["Shop.Thing"], RecordsOf(project));
        Assert.Equal(["Thing"], RecordsOf(project with { RootNamespace = null }));
    }

    [Fact]
    public void Records_ThatDifferByCaseOrUnderscoresOnly_AreNumbered()
    {
        TestProject project = TestProject.Empty
            .With("a.avsc", """{"type": "record", "name": "shop.order_item", "fields": []}""")
            .With("b.avsc", """{"type": "record", "name": "shop.OrderItem", "fields": []}""");

        Assert.Equal(["shop.OrderItem", "shop.OrderItem2"], RecordsOf(project));
    }

    [Fact]
    public void Record_NamedAsANamespaceOfAnother_IsNumbered()
    {
        TestProject project = TestProject.Empty.With("a.avsc", """{"type": "record", "name": "shop.Item", "fields": [{"name": "x", "type": {"type": "enum", "name": "shop.Item.Kind", "symbols": ["A"]}}]}""");

        Assert.Equal(["shop.Item.Kind", "shop.Item2"], RecordsOf(project));
    }

    [Theory]
    [InlineData("item.avsc", "shop.Item shop.Order")] // Order needs it all the same
    [InlineData("order.avsc", "shop.Item")]
    [InlineData("item.avsc order.avsc", "")]
    public void File_WithRecordsFalse_HasNoneOfItsOwn(string files, string expected)
    {
        TestProject project = TestProject.Empty.With("item.avsc", Item).With("order.avsc", Order) with
        {
            FileMetadata = files.Split(' ').ToImmutableDictionary(f => f + "|Records", _ => "false"),
        };

        Assert.Equal(expected, string.Join(' ', RecordsOf(project)));
    }

    [Fact]
    public void File_WithANamespace_HasItsRecordsThere()
    {
        TestProject project = TestProject.Empty.With("item.avsc", Item).With("order.avsc", Order) with
        {
            FileMetadata = ImmutableDictionary<string, string>.Empty.Add("item.avsc|CSharpNamespace", "My.event"),
        };

        Assert.Equal(["My.event.Item", "shop.Order"], RecordsOf(project));
    }

    [Theory]
    [InlineData("{\"type\": \"record\"")]
    [InlineData("""{"type": "record", "name": "shop.Item2", "fields": [{"name": "x", "type": "shop.Missing"}]}""")]
    [InlineData("""["shop.Item", "shop.Missing"]""")]
    public void File_WithAFault_HasNoRecords_AndTheOthersHaveTheirs(string broken)
    {
        TestProject project = TestProject.Empty.With("item.avsc", Item).With("broken.avsc", broken).With("user.avsc", """{"type": "record", "name": "shop.User", "fields": [{"name": "x", "type": "shop.Item2"}]}""");

        Assert.Equal(["shop.Item"], RecordsOf(project));
    }

    private static IEnumerable<string> RecordsOf(TestProject project) => ExecutedModel.Load(GeneratorRun.Of(project).AssertCompiles())
        .GetTypes()
        .Where(t => t.GetField("SchemaName") is not null || t.IsEnum)
        .Select(t => t.FullName!)
        .Order(StringComparer.Ordinal);
}
