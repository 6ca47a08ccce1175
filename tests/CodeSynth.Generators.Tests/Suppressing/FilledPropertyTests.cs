using System.Collections.Immutable;
using CodeSynth.Generators.Diagnostics.Suppressors;
using CodeSynth.Generators.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeSynth.Generators.Tests.Suppressing;

/// <summary>CS8618 is taken back for what the producer fills, and for nothing else.</summary>
public class FilledPropertyTests
{
    private const string Parts = """
        public class Address
        {
            [Fake(Fake.City)] public string City { get; set; }
            public string Note;
        }
        """;

    [Theory]
    [InlineData("[Fake(Fake.City)] public string Value { get; set; }")]
    [InlineData("[OneOf(\"a\", \"b\")] public string Value { get; init; }")]
    [InlineData("[References(typeof(E))] public string Value { get; private set; }")]
    [InlineData("public Address Value { get; set; }")]
    [InlineData("[Constant(\"c\"), Obsolete] public string Value { get; set; } public E() { }")]
    [InlineData("[Constant(\"c\")] public string Value { get; set; } public E(int x) { } public E() : this(1) { }")]
    public async Task FilledProperty_WithoutADefault_IsNotWarnedAbout(string members) =>
        Assert.Equal([true], await WarningsOf(Entity(members), "Value"));

    [Theory]
    [InlineData("public string Value;")]
    [InlineData("public static string Value { get; set; }")]
    [InlineData("public string Value { get; }")]
    [InlineData("[Name(\"x\")] public string Value { get; set; }")]
    [InlineData("[System.ComponentModel.DataAnnotations.Display] public string Value { get; set; }")]
    [InlineData("public Version Value { get; set; }")]
    public async Task OtherMember_WithoutADefault_IsWarnedAbout(string members) =>
        Assert.Equal([false], await WarningsOf(Entity(members), "Value"));

    [Fact]
    public async Task NestedObject_Properties_AreTakenOneByOne()
    {
        Assert.Equal([true], await WarningsOf(Parts, "City"));
        Assert.Equal([false], await WarningsOf(Parts, "Note"));
    }

    /// <summary>Where nothing is filled, an object that elsewhere would be part of a row keeps its warning.</summary>
    [Fact]
    public async Task OtherClass_WithAPropertyOfANestedObjectsType_IsWarnedAbout() =>
        Assert.Equal([false], await WarningsOf(Parts + "public class Form { public Address Home { get; set; } }", "Home"));

    [Fact]
    public async Task Attribute_OfAnotherLibrary_WithTheSameName_SuppressesNothing() =>
        Assert.Equal([false], await WarningsOf("namespace Other { class FakeAttribute : Attribute; class E { [Other.Fake] public string Value { get; set; } } }", "Value"));

    private static string Entity(string members) => Parts + $$"""
        [SynthEntity]
        public partial class E
        {
            [RecordKey, Sequence("E{0}")] public string Id { get; set; } = "";
            {{members}}
        }
        """;

    /// <summary>For each CS8618 about a member whether it was taken back.</summary>
    private static async Task<IEnumerable<bool>> WarningsOf(string source, string member)
    {
        Compilation compilation = GeneratorRun.Of(TestProject.Of(source)).WithEmitted();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);

        ImmutableArray<Diagnostic> all = await new CompilationWithAnalyzers(compilation, [new FilledPropertySuppressor()], options).GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain(all, d => d.Id == "AD0001");
        return all.Where(d => d.Id == "CS8618" && d.GetMessage(null).Contains($"'{member}'", StringComparison.Ordinal)).Select(d => d.IsSuppressed);
    }
}
