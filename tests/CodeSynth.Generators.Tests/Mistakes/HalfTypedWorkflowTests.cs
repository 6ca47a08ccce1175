using System.Collections.Immutable;
using CodeSynth.Generators.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>Workflows as an editor sees them while someone types: neither generator nor analyzer may fail, whatever is missing.</summary>
public class HalfTypedWorkflowTests
{
    private const string Source = """
        using CodeSynth;
        using static S;
        public enum S { A, B, C }
        [SynthEntity, Workflow(Topic = "e-{state}", Initial = A, MaxSteps = 5)]
        [Transition(A, B, Weight = 2), Transition(from: B, to: A), Transition(B, C)]
        [Delay(B, 500), Delay(C, From = B, Distribution = DelayDistribution.Normal, Mean = 5, StdDev = 1, Max = 9)]
        public partial record E
        {
            [RecordKey, Uuid] public required string Id { get; init; }
            [State] public required S Status { get; init; }
            [PreviousState] public string? Before { get; init; }
            [Step(Start = 0)] public int Number { get; init; }
            [StateValue(A, "x"), StateValue("y")] public string Text { get; init; } = "";
        }
        """;

    /// <summary>The source with each single token left out, and cut off behind each token.</summary>
    [Fact]
    public async Task Source_WithATokenMissing_IsReadWithoutAnException()
    {
        SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(Source, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).DescendantTokens()];
        foreach (SyntaxToken token in tokens.Where(t => t.Span.Length != 0))
        {
            await AssertReadAsync(Source.Remove(token.SpanStart, token.Span.Length));
            await AssertReadAsync(Source[..token.Span.End]);
        }
    }

    [Theory]
    [InlineData("Path")]
    [InlineData("Path(1)")]
    [InlineData("Path()")]
    [InlineData("Path(, A)")]
    [InlineData("Path(1, null!)")]
    [InlineData("Path(1, null, null)")]
    [InlineData("Path(1, Missing)")]
    [InlineData("Path(1, A, Missing, B)")]
    [InlineData("Path(\"a\", A)")]
    [InlineData("Path(A, B)")]
    [InlineData("Path(1, new[] { \"a\", \"b\" })")]
    [InlineData("Path(1, new string[] { })")]
    [InlineData("Path(1, new object[] { new[] { 1 }, typeof(E) })")]
    [InlineData("Path(1, (object)null!)")]
    [InlineData("Path(1, new object())")]
    [InlineData("Path(states: null!, weight: 1)")]
    [InlineData("Path(1, (S)77, (S)(-1))")]
    [InlineData("Path(1, (Missing)0)")]
    [InlineData("Path(1, Broken.A)")]
    [InlineData("Path(1, A), Delay")]
    [InlineData("Path(1, A), Delay(null!)")]
    [InlineData("Path(1, A), Delay(A, null)")]
    [InlineData("Path(1, A), Delay(A, \"5\")")]
    [InlineData("Path(1, A), Delay(A, Distribution = null, Max = null)")]
    [InlineData("Path(1, A), Delay(A, Distribution = (DelayDistribution)int.MinValue)")]
    [InlineData("Path(1, A), Delay(A, Distribution = Missing, Max = Missing)")]
    [InlineData("Path(1, A), Delay(A, From = null!, From = A)")]
    [InlineData("Path(1, A), Workflow(Topic = null, Initial = null, MaxSteps = null)")]
    [InlineData("Transition")]
    [InlineData("Transition(A)")]
    [InlineData("Transition(null!, null!)")]
    [InlineData("Transition(A, B, Weight = null)")]
    [InlineData("Transition(A, B, Weight = double.NaN)")]
    public Task Attributes_ThatTheCompilerOrTheParserRejects_AreReadWithoutAnException(string attributes) => AssertReadAsync($$"""
        using CodeSynth;
        using static S;
        public enum S { A, B, C }
        public enum Broken { [Name] A, [Name(null!)] B, [Name("")] C }
        [SynthEntity, Workflow, {{attributes}}]
        public partial record E
        {
            [RecordKey, Uuid] public required string Id { get; init; }
            [State] public required string Status { get; init; }
            [StateValue] public string V { get; init; }
            [StateValue(new[] { 1 }, new[] { 1 })] public string U { get; init; }
            [StateValue(null!, null!)] public Missing W { get; init; }
            [PreviousState(1)] public Broken? X { get; init; }
            [Step(Start = null)] public int Y { get; init; }
        }
        """);

    private static async Task AssertReadAsync(string source)
    {
        CSharpCompilation compilation = TestProject.Empty.With("E.cs", source).Compile();
        GeneratorRunResult result = CSharpGeneratorDriver.Create([new SynthGenerator().AsSourceGenerator()], parseOptions: TestProject.ParseOptions)
            .RunGenerators(compilation, TestContext.Current.CancellationToken).GetRunResult().Results.Single();
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers(AnalyzerRun.All).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Null(result.Exception);
        Assert.DoesNotContain(found, d => d.Id == "AD0001");
    }
}
