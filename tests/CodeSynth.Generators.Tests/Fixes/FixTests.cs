using CodeSynth.CodeFixes;
using CodeSynth.Generators.Tests.Mistakes;
using CodeSynth.Generators.Tests.Support;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CodeSynth.Generators.Tests.Fixes;

/// <summary>Every code fix: what it offers, the text that it makes, and that nothing is wrong with that text.</summary>
public class FixTests
{
    private const string Key = """[RecordKey, Sequence("K{0}")] public string""";

    public static TheoryData<string, string> Pages => new()
    {
        { "SYN0001", "Make the type partial" },
        { "SYN0002", "Make the id the record key" },
        { "SYN0006", "Reference 'Customer'" },
        { "SYN0006", "Reference 'Supplier'" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_WrongExample_Fixed_IsRight(string id, string title)
    {
        CodeFixProvider fix = All.First(f => f.FixableDiagnosticIds.Contains(id));

        using FixRun run = await FixRun.OfAsync(PageTests.ExampleOf(id, "Wrong"), fix);

        await AssertRightAsync(await run.ApplyAsync(Assert.Single(run.Actions, a => a.Title == title)));
    }

    [Theory]
    [InlineData("[SynthEntity] public class E", "[SynthEntity] public partial class E")]
    [InlineData("[SynthEntity]\n/* why */ class E", "[SynthEntity]\n/* why */ partial class E")]
    [InlineData("[SynthEntity]\ninternal sealed record E", "[SynthEntity]\ninternal sealed partial record E")]
    public Task MakePartial_AddsTheModifierAlone(string before, string after)
    {
        string body = $" {{ {Key} Id {{ get; set; }} = \"\"; }}";
        return AssertFixedAsync(new MakePartialFix(), before + body, after + body, "Make the type partial");
    }

    [Fact]
    public Task MakePartial_WorksOnARecordsContainerToo() => AssertFixedAsync(
        new MakePartialFix(),
        $$"""public class Outer { [SynthEntity] public partial record E { {{Key}} Id { get; set; } = ""; } }""",
        $$"""public partial class Outer { [SynthEntity] public partial record E { {{Key}} Id { get; set; } = ""; } }""",
        "Make the type partial");

    [Theory]
    [InlineData("    public string OrderId { get; set; } = \"\";", "    [RecordKey, Sequence(\"ORDER_{0:D6}\")]\n    public string OrderId { get; set; } = \"\";", "Make the id the record key")]
    [InlineData("    // why\n    public int Id { get; set; }", "    // why\n    [RecordKey, Sequence]\n    public int Id { get; set; }", "Make 'Id' the record key")]
    [InlineData("    public Guid Id { get; set; }", "    [RecordKey, Uuid]\n    public Guid Id { get; set; }", "Make 'Id' the record key")]
    [InlineData("    [Sequence(Start = 5), Name(\"no\")] public long Id { get; set; }", "    [RecordKey, Sequence(Start = 5), Name(\"no\")] public long Id { get; set; }", "Make 'Id' the record key")]
    [InlineData("    [Uuid]\n    public string OrderId { get; set; } = \"\";", "    [RecordKey, Uuid]\n    public string OrderId { get; set; } = \"\";", "Make the id the record key")]
    [InlineData("    [Constant(1)] public int A { get; set; }", "    [RecordKey, Sequence(\"ORDER_{0:D6}\")]\n    public required string OrderId { get; init; }\n    [Constant(1)] public int A { get; set; }", "Add a record key")]
    public Task AddRecordKey_TakesTheObviousProperty(string before, string after, string title) => AssertFixedAsync(
        new AddRecordKeyFix(),
        $"[SynthEntity]\npublic partial class Order\n{{\n{before}\n}}\n",
        $"[SynthEntity]\npublic partial class Order\n{{\n{after}\n}}\n",
        title);

    [Fact]
    public Task AddRecordKey_ToATypeWithoutABody_GivesItOne() => AssertFixedAsync(
        new AddRecordKeyFix(),
        "[SynthEntity]\npublic partial record Order;\n",
        "[SynthEntity]\npublic partial record Order\n{\n    [RecordKey, Sequence(\"ORDER_{0:D6}\")]\n    public required string OrderId { get; init; }\n}\n",
        "Add a record key");

    /// <summary>A property that has the name and can be no key leaves no right answer.</summary>
    [Theory]
    [InlineData("[Fake(Fake.City)] public string OrderId { get; set; } = \"\";")]
    [InlineData("[Uniform(1.0, 2.0)] public double Id { get; set; }")]
    [InlineData("public string? Id { get; set; }")]
    [InlineData("[Constant(1)] public int A { get; set; } public int OrderId() => 1;")]
    public Task AddRecordKey_WithoutARightAnswer_OffersNothing(string member) =>
        AssertNothingAsync(new AddRecordKeyFix(), $$"""[SynthEntity] public partial class Order { {{member}} }""");

    [Theory]
    [InlineData("References", "References(typeof(Customer))")]
    [InlineData("References(Zipf = 1.5)", "References(typeof(Customer), Zipf = 1.5)")]
    public Task NameReference_WithOneEntityThatFits_NamesIt(string before, string after)
    {
        string source(string attribute) => $$"""
            [SynthEntity] public partial class Customer { {{Key}} Id { get; set; } = ""; }
            [SynthEntity] public partial class Other { [RecordKey, Sequence] public int OtherId { get; set; } }
            [SynthEntity] public partial class Order { {{Key}} OrderId { get; set; } = ""; [{{attribute}}] public string BoughtBy { get; set; } = ""; }
            """;
        return AssertFixedAsync(new NameReferenceFix(), source(before), source(after), "Reference 'Customer'");
    }

    /// <summary>One fix per entity that fits, those first and only that the property's name names; none that would close a circle.</summary>
    [Theory]
    [InlineData("BoughtBy", new[] { "Reference 'Customer'", "Reference 'Shop'" })]
    [InlineData("BuyingCustomer", new[] { "Reference 'Customer'" })]
    [InlineData("BoughtByNumber", new string[0], "int")]
    public async Task NameReference_OffersTheEntitiesThatFit(string property, string[] titles, string type = "string")
    {
        using FixRun run = await FixRun.OfAsync(
            TestProject.Of($$"""
                [SynthEntity] public partial class Shop { {{Key}} Id { get; set; } = ""; }
                [SynthEntity] public partial class Customer { {{Key}} Id { get; set; } = ""; }
                [SynthEntity, Workflow, Path(1, "a")] public partial class Event { {{Key}} Id { get; set; } = ""; [State] public string State { get; set; } = ""; }
                [SynthEntity] public partial class Payment { {{Key}} PaymentId { get; set; } = ""; [References] public string OrderId { get; set; } = ""; }
                [SynthEntity] public partial class Refund { {{Key}} RefundId { get; set; } = ""; [References] public string PaymentId { get; set; } = ""; }
                [SynthEntity] public partial class Order { {{Key}} OrderId { get; set; } = ""; [References] public {{type}} {{property}} { get; set; } = default!; }
                """),
            new NameReferenceFix());

        Assert.Equal(titles, run.Actions.Select(a => a.Title));
    }

    [Fact]
    public Task NameReference_ToATypeThatIsNoEntity_OffersNothing() => AssertNothingAsync(new NameReferenceFix(), $$"""
        public class Plain;
        [SynthEntity] public partial class Customer { {{Key}} Id { get; set; } = ""; }
        [SynthEntity] public partial class Order { {{Key}} OrderId { get; set; } = ""; [References(typeof(Plain))] public string Plain { get; set; } = ""; }
        """);

    [Fact]
    public async Task NameReference_InAnotherNamespace_NamesItAsTheFileMay()
    {
        TestProject project = TestProject.Empty
            .With("Customer.cs", $$"""using CodeSynth; namespace People; [SynthEntity] public partial class Customer { {{Key}} Id { get; set; } = ""; }""")
            .With("Order.cs", $$"""using CodeSynth; namespace Shop; [SynthEntity] public partial class Order { {{Key}} OrderId { get; set; } = ""; [References] public string Buyer { get; set; } = ""; }""");
        using FixRun run = await FixRun.OfAsync(project, new NameReferenceFix());

        TestProject result = await run.ApplyAsync(Assert.Single(run.Actions));

        Assert.Contains("[References(typeof(People.Customer))]", result.Files["Order.cs"], StringComparison.Ordinal);
        await AssertRightAsync(result);
    }

    [Fact]
    public Task KeyNotNull_RemovesTheQuestionMark() => AssertFixedAsync(
        new KeyNotNullFix(),
        """[SynthEntity] public partial class E { [RecordKey, Sequence("E{0}")] public string? Id { get; set; } = ""; }""",
        """[SynthEntity] public partial class E { [RecordKey, Sequence("E{0}")] public string Id { get; set; } = ""; }""",
        "Remove the '?' of the record key");

    [Theory]
    [InlineData("[RecordKey, Fake(Fake.City)] public string? Id { get; set; }")]
    [InlineData("[RecordKey, Sequence(\"\\\"{0}\")] public string Id { get; set; } = \"\";")]
    public Task KeyNotNull_WithAnotherMistake_OffersNothing(string key) =>
        AssertNothingAsync(new KeyNotNullFix(), $$"""[SynthEntity] public partial class E { {{key}} }""");

    [Fact]
    public async Task FixAll_MendsEveryFile()
    {
        TestProject project = Enumerable.Range(0, 3).Aggregate(TestProject.Empty, (p, i) => p.With(
            $"File{i}.cs",
            $$"""using CodeSynth; namespace N; [SynthEntity] public class A{{i}} { {{Key}} Id { get; set; } = ""; } [SynthEntity] class B{{i}} { {{Key}} Id { get; set; } = ""; }"""));
        using FixRun run = await FixRun.OfAsync(project, new MakePartialFix());

        TestProject result = await run.ApplyToAllAsync(Assert.Single(run.Actions));

        Assert.Equal(6, result.Files.Values.Sum(t => t.Split("partial class").Length - 1));
        await AssertRightAsync(result);
    }

    /// <summary>An editor finds a fix by the attribute, and offers to apply it everywhere when it says that it can.</summary>
    [Fact]
    public void Fixes_AreExported_ForRulesThatExist()
    {
        string[] ids = [.. AnalyzerRun.All.SelectMany(a => a.SupportedDiagnostics).Select(d => d.Id)];

        Assert.NotEmpty(All);
        Assert.All(All, fix =>
        {
            Assert.Single(fix.GetType().GetCustomAttributes(typeof(ExportCodeFixProviderAttribute), inherit: false));
            Assert.NotNull(fix.GetFixAllProvider());
            Assert.All(fix.FixableDiagnosticIds, id => Assert.Contains(id, ids));
        });
    }

    private static IEnumerable<CodeFixProvider> All =>
        typeof(SynthCodeFix).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(CodeFixProvider))).Select(t => (CodeFixProvider)Activator.CreateInstance(t)!);

    private static async Task AssertFixedAsync(CodeFixProvider fix, string before, string after, string title)
    {
        using FixRun run = await FixRun.OfAsync(TestProject.Of(before), fix);

        TestProject result = await run.ApplyAsync(Assert.Single(run.Actions, a => a.Title == title));

        Assert.Equal(TestProject.Of(after).Files["Entities.cs"], result.Files["Entities.cs"]);
        await AssertRightAsync(result);
    }

    private static async Task AssertNothingAsync(CodeFixProvider fix, string source)
    {
        TestProject project = TestProject.Of(source);
        Assert.Contains(await AnalyzerRun.OfAsync(project), f => fix.FixableDiagnosticIds.Contains(f.Id));

        using FixRun run = await FixRun.OfAsync(project, fix);

        Assert.Empty(run.Actions);
    }

    private static async Task AssertRightAsync(TestProject project)
    {
        Assert.Empty(await AnalyzerRun.OfAsync(project));
        GeneratorRun.Of(project).AssertCompiles();
    }
}
